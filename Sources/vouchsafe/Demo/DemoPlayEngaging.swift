import Domain
import Foundation
import Store

extension DemoPlay {
    /// Plays a beat about one engagement: the first that is in a state which the beat needs.
    mutating func play(
        _ beat: DemoBeat, on request: Request, by coordinator: Contact, at now: Date, call: Date?
    ) throws {
        let engagements = try tenant.engagements(of: request.id)
        let found = engagements.first { beat.engagementStates.contains($0.state) }
        // The clock may have ended the ask by itself.
        if beat == .lapse, found == nil, engagements.contains(where: { $0.state == .lapsed }) { return }
        guard let id = found?.id, let match = try tenant.match(id) else {
            throw Refusal(.outOfStep, "nobody is there for it")
        }
        let reference = match.reference.contact
        let act = Act(by: coordinator, at: now)
        switch beat {
        case .accept:
            // One in five answers by telephone.
            try tenant.save(
                try match.accept(
                    random.chance(20)
                        ? Act(by: coordinator, at: now, onBehalf: true) : Act(by: reference, at: now)))
        case .decline:
            try tenant.save(
                try match.decline(Act(by: reference, at: now), reason: random.pick(Self.noes) ?? ""))
        case .lapse: try tenant.save(try match.lapse(act))
        case .introduce: try introduce(match, at: now)
        case .book: try book(match, act, at: call ?? now)
        case .brief:
            let text = match.engagement.brief + " They have read your case study."
            try tenant.save(try match.brief(act, text: text))
        case .complete:
            let length = Double(match.engagement.minutes) * 60
            let held = match.engagement.callAt ?? now
            let time = min(held, now.addingTimeInterval(-length))
            let workload = try tenant.workload(
                of: match.reference.id, on: Day(of: time, in: program.timeZone), leavingOut: found?.id)
            try tenant.save(try match.complete(act, at: time, workload: workload))
        case .miss:
            try tenant.save(try match.miss(act, absent: random.chance(70) ? .prospect : .reference))
        case .hear:
            let said = try feedback(.prospect, random.pick(Self.heard) ?? "")
            try tenant.save(try match.record(said, Act(by: coordinator, at: now, onBehalf: true)))
        case .told:
            let said = try feedback(.reference, random.pick(Self.told) ?? "")
            try tenant.save(try match.record(said, Act(by: reference, at: now)))
        case .thank:
            let gift = match.reference.takesNoRewards ? Self.words : Self.gifts
            try tenant.save(
                try match.thank(
                    act, text: match.preparedThanks(from: coordinator), valueReturn: random.pick(gift) ?? ""))
        case .draft, .file, .comment, .criteria, .shortlist2, .shortlist3, .ask, .override, .close, .withdraw,
            .won, .lost:
            break
        }
    }

    private func introduce(_ match: Match, at now: Date) throws {
        let prospect = match.request.wish.prospect
        guard let mail = prospect.contactMail else { return }
        let letter = match.preparedIntroduction()
        try tenant.save(
            try match.introduce(
                Act(by: match.request.ae, at: now), prospectName: prospect.contactName, prospectMail: mail,
                subject: letter.subject, body: letter.body))
    }

    private func book(_ match: Match, _ act: Act, at time: Date) throws {
        let day = Day(of: time, in: program.timeZone)
        let workload = try tenant.workload(
            of: match.reference.id, on: day, leavingOut: match.engagement.id)
        try tenant.save(try match.book(act, at: time, minutes: 30, workload: workload, on: day))
    }

    private mutating func feedback(_ side: Feedback.Side, _ text: String) throws -> Feedback {
        let usefulness = random.number(3...5)
        return try Feedback(
            side: side, match: min(5, max(2, usefulness + random.number(-1...1))), usefulness: usefulness,
            wouldDoAgain: random.chance(90), text: text)
    }

    private static let noes: [String] = [
        "I am away for most of that fortnight.", "We are in the middle of an audit.",
        "They are closer to our competitors than I am comfortable with.",
        "I would rather not speak about this product yet; ask me in spring.",
    ]
    private static let heard: [String] = [
        "Exactly our situation, three years ahead of us.", "Honest about what went wrong in the first month.",
        "Good, although they are far larger than we are.", "Answered what no brochure does.",
        "We now know what to ask for in the contract.",
    ]
    private static let told: [String] = [
        "Well prepared people; half an hour was enough.", "They mostly wanted to hear about the rollout.",
        "The brief was right. I would do it again.", "They asked about prices, which I left aside.",
    ]
    private static let gifts: [String] = [
        "A seat at the next executive briefing", "The benchmark report, ahead of publication",
        "News of the deal as soon as it is signed", "The new release two weeks early",
        "A tree planted in your name",
    ]
    /// For those who may take nothing.
    private static let words: [String] = [
        "News of the deal as soon as it is signed", "The benchmark report, which is public",
    ]
}
