import Domain
import GRDB
import SeededRandom

@testable import Store

/// What somebody sees before the next step: engagements and how they stand. It may have changed by the time of the step,
/// as it may between a page and its form.
struct LimitSight {
    private let engagements: [(id: ID<Engagement>, state: Engagement.State)]
    private let requests: [ID<Request>]
    private let references: [ID<Reference>]
    private let accounts: [ID<Account>]

    init(_ database: Database) throws {
        engagements = try database.rows("SELECT id, state FROM engagement").map {
            ($0.id("id"), try $0.choice("state"))
        }
        requests = try database.rows("SELECT id FROM request WHERE ending IS NULL").map { $0.id("id") }
        references = try database.rows("SELECT id FROM reference").map { $0.id("id") }
        accounts = try database.rows("SELECT id FROM account").map { $0.id("id") }
    }

    func step(zones: [String], _ random: inout SeededRandom) -> LimitStep {
        let roll = random.number(1...100)
        if roll <= 9 { return .wait(days: random.number(1...40)) }
        if roll <= 16 { return change(zones: zones, &random) }
        if requests.isEmpty || roll <= 18 { return .file(random.pick(EngagementType.allCases)) }
        if roll == 19 { return .withdraw(random.pick(requests)) }
        let alive = engagements.filter { !Self.isOver($0.state) }
        guard !alive.isEmpty else { return .file(.phoneCall) }
        let chosen = random.pick(alive)
        return step(chosen.id, chosen.state, &random)
    }

    private static func isOver(_ state: Engagement.State) -> Bool {
        switch state {
        case .thanked, .declined, .cancelled: true
        case .shortlisted, .asked, .accepted, .introduced, .scheduled, .tookPlace, .lapsed, .missed: false
        }
    }

    private func step(
        _ id: ID<Engagement>, _ state: Engagement.State, _ random: inout SeededRandom
    ) -> LimitStep {
        let book = LimitStep.book(id, hoursAhead: random.number(1...24 * (random.chance(50) ? 20 : 130)))
        let complete = LimitStep.complete(
            id, hoursAgo: random.number(0...24 * (random.chance(70) ? 3 : 50)), overriding: random.chance(30))
        switch state {
        case .shortlisted, .lapsed: return .ask(id, overriding: random.chance(8))
        case .asked:
            return random.pick([.accept(id), .accept(id), .accept(id), .decline(id), .lapse(id), .cancel(id)])
        case .accepted, .introduced:
            return random.pick([book, book, book, complete, complete, .decline(id), .cancel(id)])
        case .scheduled:
            let absent = random.pick(Miss.Absent.allCases)
            return random.pick([
                complete, complete, book, book, .miss(id, absent), .miss(id, absent), .cancel(id),
            ])
        case .missed: return random.pick([book, book, .cancel(id)])
        case .tookPlace: return .thank(id)
        case .thanked, .declined, .cancelled: return .cancel(id)
        }
    }

    private func change(zones: [String], _ random: inout SeededRandom) -> LimitStep {
        func limit(_ range: ClosedRange<Int>) -> Int? { random.chance(40) ? nil : random.number(range) }
        switch random.number(1...6) {
        case 1: return .move(random.pick(references), to: ID(Int64(random.number(1...3))))
        case 2:
            return .ownLimits(
                random.pick(references),
                OwnLimits(month: limit(0...3), quarter: limit(0...6), year: limit(0...8)))
        case 3:
            let quarter = random.number(0...6)
            return .tierLimits(
                ID(Int64(random.number(1...3))),
                Limits(quarter: quarter, year: quarter + random.number(0...4)))
        case 4: return .accountLimit(random.pick(accounts), limit(1...9))
        case 5:
            return .program(
                zone: random.pick(zones), coolDownDays: random.pick([0, 0, 3, 14]), accountLimit: limit(2...9)
            )
        default:
            return .slots(
                TypeSlots([
                    .siteVisit: random.number(1...3), .event: random.number(1...4),
                    .phoneCall: random.pick([1, 1, 2]),
                ]))
        }
    }
}
