import Domain
import Foundation

@testable import Store

/// One thing that somebody does, or that happens, between the ask and the end of engagements.
enum LimitStep: Sendable {
    case ask(ID<Engagement>, overriding: Bool)
    case accept(ID<Engagement>)
    case decline(ID<Engagement>)
    case lapse(ID<Engagement>)
    case book(ID<Engagement>, hoursAhead: Int)
    case complete(ID<Engagement>, hoursAgo: Int, overriding: Bool)
    case miss(ID<Engagement>, Miss.Absent)
    case cancel(ID<Engagement>)
    case thank(ID<Engagement>)
    case withdraw(ID<Request>)
    /// One more request, with everybody on its shortlist.
    case file(EngagementType)
    case wait(days: Int)
    case move(ID<Reference>, to: ID<Tier>)
    case ownLimits(ID<Reference>, OwnLimits)
    case tierLimits(ID<Tier>, Limits)
    case accountLimit(ID<Account>, Int?)
    case program(zone: String, coolDownDays: Int, accountLimit: Int?)
    case slots(TypeSlots)

    /// Whether it may leave somebody with more taken than is allowed now.
    var canLowerLimits: Bool {
        switch self {
        case .move, .ownLimits, .tierLimits, .accountLimit, .program: true
        case .ask, .accept, .decline, .lapse, .book, .complete, .miss, .cancel, .thank, .withdraw, .file,
            .wait, .slots:
            false
        }
    }
}

/// Decides a step and saves it as the pages do: what the rule reads is read in the transaction that saves.
struct LimitStepTaking {
    let transaction: TenantTransaction
    let coordinator: Contact
    let ae: Contact
    let now: Date

    private var act: Act { Act(by: coordinator, at: now) }

    func take(_ step: LimitStep) throws {
        switch step {
        case .ask(let id, let overriding): try ask(id, overriding ? "They offered it themselves" : "")
        case .accept(let id): try decide(id) { try $0.accept(Act(by: $0.reference.contact, at: now)) }
        case .decline(let id):
            try decide(id) { try $0.decline(Act(by: $0.reference.contact, at: now), reason: "Away") }
        case .lapse(let id): try decide(id) { try $0.lapse(act) }
        case .book(let id, let hours): try book(id, at: now.addingTimeInterval(Double(hours) * 3600))
        case .complete(let id, let hours, let overriding):
            let time = now.addingTimeInterval(-Double(hours) * 3600)
            try complete(id, at: time, overriding ? "They met by chance" : "")
        case .miss(let id, let absent): try decide(id) { try $0.miss(act, absent: absent) }
        case .cancel(let id): try decide(id) { try $0.cancel(act, reason: "Not needed") }
        case .thank(let id): try decide(id) { try $0.thank(act, text: "Thank you", valueReturn: "A report") }
        case .withdraw(let id):
            let matches = try transaction.matches(of: id)
            try transaction.save(try request(id).withdraw(act, reason: "Decided", matches: matches))
        case .file(let type): try file(type)
        case .wait: break
        case .move, .ownLimits, .tierLimits, .accountLimit, .program, .slots: try change(step)
        }
    }

    private func ask(_ id: ID<Engagement>, _ reason: String) throws {
        let match = try match(id)
        let today = try transaction.today(at: now)
        let workload = try transaction.workload(of: match.reference.id, on: today)
        let eligibility = try transaction.eligibility(of: match.request, on: today)
        try transaction.save(
            try match.ask(act, workload: workload, eligibility: eligibility, overriding: reason))
    }

    private func book(_ id: ID<Engagement>, at time: Date) throws {
        let match = try match(id)
        let day = Day(of: time, in: match.program.timeZone)
        let workload = try transaction.workload(of: match.reference.id, on: day, leavingOut: id)
        try transaction.save(try match.book(act, at: time, minutes: 30, workload: workload, on: day))
    }

    private func complete(_ id: ID<Engagement>, at time: Date, _ reason: String) throws {
        let match = try match(id)
        let day = Day(of: time, in: match.program.timeZone)
        let workload = try transaction.workload(of: match.reference.id, on: day, leavingOut: id)
        try transaction.save(
            try match.complete(act, at: time, workload: workload, overriding: reason))
    }

    private func decide(_ id: ID<Engagement>, _ rule: (Match) throws -> some EngagementDecision) throws {
        try transaction.save(try rule(try match(id)))
    }

    private func file(_ type: EngagementType) throws {
        let id = try LimitWorld.file(type, by: ae, owner: coordinator, at: now, transaction)
        for reference in try transaction.references() {
            let others = try transaction.engagements(of: id)
            try transaction.save(try request(id).shortlist(reference, among: others, act: act))
        }
    }

    private func change(_ step: LimitStep) throws {
        switch step {
        case .move(let id, let tier):
            let reference = try reference(id)
            guard let tier = try transaction.tiers().first(where: { $0.id == tier }) else { return }
            try transaction.save(
                try reference.move(to: tier, seen: reference.tier.id, reason: "", tells: false, act))
        case .ownLimits(let id, let limits):
            try transaction.save(
                try reference(id).changeAvailability(
                    .ownLimits(limits), act, today: try transaction.today(at: now),
                    open: try transaction.openMatches(of: id)))
        case .tierLimits(let id, let limits):
            guard let tier = try transaction.tiers().first(where: { $0.id == id }),
                let change = try tier.change(limits: limits, benefits: tier.benefits, by: "Ada", at: now)
            else { return }
            try transaction.save(change)
        case .accountLimit(let id, let limit):
            guard let account = try transaction.account(id) else { return }
            var entry = AccountEntry(account)
            entry.quarterLimit = limit
            try transaction.change(id, to: entry, act)
        case .program(let zone, let days, let limit):
            let general = SettingsChange.General(
                name: "Acme", timeZone: TimeZone(identifier: zone) ?? .gmt,
                currency: try transaction.program().currency, coolDownDays: days, accountQuarterLimit: limit)
            try set(.general(general))
        case .slots(let slots): try set(.slots(slots))
        case .ask, .accept, .decline, .lapse, .book, .complete, .miss, .cancel, .thank, .withdraw, .file,
            .wait:
            break
        }
    }

    private func set(_ part: SettingsChange.Part) throws {
        let edition = try transaction.settingsEdition()
        try transaction.save(
            try transaction.program().change(
                part, edition: edition, seen: edition, amounts: try transaction.amountCount(), act))
    }

    private func match(_ id: ID<Engagement>) throws -> Match {
        guard let match = try transaction.match(id) else { throw Refusal(.notFound, "no engagement") }
        return match
    }

    private func request(_ id: ID<Request>) throws -> Request {
        guard let request = try transaction.request(id) else { throw Refusal(.notFound, "no request") }
        return request
    }

    private func reference(_ id: ID<Reference>) throws -> Reference {
        guard let reference = try transaction.reference(id) else { throw Refusal(.notFound, "nobody") }
        return reference
    }
}
