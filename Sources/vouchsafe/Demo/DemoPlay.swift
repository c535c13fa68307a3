import Domain
import Foundation
import Store

/// Plays the stories of a tenant in the order of time, every beat through the rule that decides it and the write that
/// saves it: what stands in the demo could have been entered by hand.
struct DemoPlay {
    let tenant: TenantTransaction
    let company: DemoCompany
    let cast: DemoPool.Cast
    let program: Program
    var random: DemoRandom
    /// Read once: nothing about them changes while the stories are played.
    let references: [ID<Reference>: Reference]
    /// Beats that a rule refused; their story stops there.
    private(set) var refusals: [String] = []
    /// The requests by the number of their story.
    private(set) var requests: [Int: ID<Request>] = [:]

    private struct Cue {
        let at: Date
        let story: Int
        let beat: DemoBeat
        let call: Date?
    }

    init(
        _ tenant: TenantTransaction, company: DemoCompany, cast: DemoPool.Cast, random: DemoRandom
    ) throws {
        self.tenant = tenant
        self.company = company
        self.cast = cast
        self.random = random
        program = try tenant.program()
        references = Dictionary(uniqueKeysWithValues: try tenant.references().map { ($0.id, $0) })
    }

    mutating func play(_ stories: [DemoStory], benefits: DemoBenefits, now: Date) throws {
        var cues: [Cue] = []
        for (number, story) in stories.enumerated() {
            let timeline = DemoTimeline(story, now: now, calendar: program.calendar, random: &random)
            var calls = timeline.calls.makeIterator()
            for (beat, moment) in zip(story.beats, timeline.moments) {
                cues.append(
                    Cue(at: moment, story: number, beat: beat, call: beat == .book ? calls.next() : nil))
            }
        }
        var stopped: Set<Int> = []
        // A stable order: at the same second the story told first comes first.
        let inOrder = cues.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        var months = benefits.moments[...]
        for (_, cue) in inOrder where !stopped.contains(cue.story) {
            let story = stories[cue.story]
            while let month = months.first, month <= cue.at {
                try tenant.catchUp(at: months.removeFirst())
                try benefits.look(at: month)
            }
            try tenant.catchUp(at: cue.at)
            do {
                if let request = requests[cue.story] {
                    try play(cue.beat, of: story, on: request, at: cue.at, call: cue.call)
                } else {
                    requests[cue.story] = try draft(story, number: cue.story, at: cue.at)
                }
            } catch let refusal as Refusal {
                refusals.append("\(story.prospect), \(cue.beat): \(refusal.sentence)")
                stopped.insert(cue.story)
            }
        }
        for month in months {
            try tenant.catchUp(at: month)
            try benefits.look(at: month)
        }
        try tenant.catchUp(at: now)
    }

    private mutating func draft(_ story: DemoStory, number: Int, at now: Date) throws -> ID<Request> {
        guard let prospect = cast.prospects[story.prospect], let ae = cast.staff[story.ae] else {
            throw CommandFailure("The demo knows no \(story.prospect) or no \(story.ae).")
        }
        let today = Day(of: now, in: program.timeZone)
        var deal = DemoDeals.deal(of: prospect, owner: ae.id, cast: cast, currency: company.currency)
        deal.engagedOn = today.adding(days: -random.number(15...70))
        let opportunity = try tenant.add(deal, at: now.addingTimeInterval(-20 * 86_400))
        let competitors = random.chance(70) ? [random.pick(company.competitors)].compactMap { $0 } : []
        let wish = Wish(
            prospect: try prospect.prospect(), evaluation: random.chance(50) ? .final : .evaluation,
            engagementType: story.type, count: story.wanted,
            neededBy: today.adding(days: random.number(10...24)), useCases: useCases(for: prospect),
            competitors: competitors, product: prospect.product,
            wantsToLearn: random.pick(company.questions) ?? "",
            toAvoid: random.chance(20) ? "Prices; they are still being negotiated" : "")
        return try tenant.draft(wish, for: opportunity, by: ae, formKey: "demo-\(number)", at: now)
    }

    /// One or two use cases that customers of the same sector have, so that somebody fits.
    private mutating func useCases(for prospect: DemoProspect) -> [String] {
        let near = references.values.filter {
            $0.account.industries.contains { $0.sector == prospect.industry.sector }
        }
        let known = Set(near.flatMap(\.profile.useCases)).sorted()
        let choice = known.isEmpty ? company.useCases : known
        let picked = [random.pick(choice), random.chance(40) ? random.pick(choice) : nil].compactMap { $0 }
        return Array(Set(picked)).sorted()
    }

    private mutating func play(
        _ beat: DemoBeat, of story: DemoStory, on id: ID<Request>, at now: Date, call: Date?
    ) throws {
        guard let ae = cast.staff[story.ae], let request = try tenant.request(id, ofAE: ae.id) else { return }
        let today = Day(of: now, in: program.timeZone)
        if beat == .file {
            let owner = try tenant.leastBusyCoordinator() ?? ae
            return try tenant.save(try request.file(Act(by: ae, at: now), owner: owner, today: today))
        }
        guard let coordinator = request.coordinator else { return }
        if !beat.engagementStates.isEmpty {
            return try play(beat, on: request, by: coordinator, at: now, call: call)
        }
        let act = Act(by: coordinator, at: now)
        switch beat {
        case .comment:
            try tenant.save(
                try request.comment(act, text: "Asked \(ae.name) how many sites they start with."))
        case .criteria:
            var criteria = request.criteria
            if !story.beats.contains(.ask) && story.beats.contains(.close) {
                // What was wanted too exactly to be found: a gap for the measures to show.
                for criterion in criteria.counting { criteria.importance[criterion] = .must }
            } else if random.chance(30) {
                criteria.importance[.industry] = .must
                // Nobody insists on an industry that hardly anybody in the pool comes from.
                let left = try ranking(for: request, by: criteria, on: today).places.count
                if left < 6 { criteria = request.criteria }
            }
            try tenant.save(try request.setCriteria(criteria, act))
        case .shortlist2: try shortlist(2, on: request, act)
        case .shortlist3: try shortlist(3, on: request, act)
        case .ask: try ask(on: request, act)
        case .override: try override(on: request, act)
        case .close:
            try tenant.save(
                try request.close(
                    act, reason: "Nobody who fits is free before the day it is needed.",
                    matches: tenant.matches(of: id)))
        case .withdraw:
            try tenant.save(
                try request.withdraw(
                    Act(by: ae, at: now), reason: "The prospect decided without a conversation.",
                    matches: tenant.matches(of: id)))
        case .won, .lost:
            try end(request, won: beat == .won, Act(by: ae, at: now), today: today)
        case .draft, .file, .accept, .decline, .lapse, .introduce, .book, .brief, .complete, .miss, .hear,
            .told, .thank:
            break
        }
    }

    private func end(_ request: Request, won: Bool, _ act: Act, today: Day) throws {
        let prospect = cast.prospects[request.wish.prospect.name]
        let deal = prospect.map {
            DemoDeals.deal(of: $0, owner: act.by.id, cast: cast, currency: company.currency)
        }
        try tenant.save(
            try request.endDeal(
                act, won: won, closedOn: today, value: won ? deal?.value : nil, today: today,
                matches: tenant.matches(of: request.id)))
    }
}
