import Domain
import Foundation

/// A year of a program as it goes when the first of the ranking is always asked, under all limits and the rest after an
/// engagement: who carried how much, and how well they fitted.
struct SimulatedYear {
    /// How the ranking is ordered.
    enum Order {
        /// By fit, and among equals always in the same order.
        case fitAlone
        /// As the product orders, with so many points for a whole rest.
        case rest(Int)

        func standing(of reference: Reference, fit: Int, workload: Workload, on day: Day) -> Standing {
            switch self {
            case .fitAlone:
                Standing(
                    fit: fit, rest: Rest(limits: reference.limits, workload: .none, today: day), weight: 0,
                    reference: reference.id)
            case .rest(let weight):
                Standing(
                    fit: fit, rest: Rest(limits: reference.limits, workload: workload, today: day),
                    weight: weight, reference: reference.id)
            }
        }
    }

    /// Calls by reference, the busiest first.
    private(set) var calls: [Int] = []
    private(set) var fits: [Int] = []
    /// References wanted that nobody was left for.
    private(set) var unserved = 0

    init(_ program: SimulatedProgram, order: Order) {
        var record = Record(count: program.references.count)
        for ask in program.asks {
            for _ in 0..<ask.wanted {
                guard let chosen = Self.first(program, ask, order, record) else {
                    unserved += 1
                    continue
                }
                fits.append(chosen.fit)
                record.add(chosen.reference, on: ask.day)
            }
        }
        calls = record.days.map(\.count).sorted(by: >)
    }

    /// The part of all calls that the busiest tenth of the pool carried.
    var busiestTenth: Double {
        let all = calls.reduce(0, +)
        return all == 0 ? 0 : Double(calls.prefix(calls.count / 10).reduce(0, +)) / Double(all)
    }

    var meanFit: Double { fits.isEmpty ? 0 : Double(fits.reduce(0, +)) / Double(fits.count) }

    var neverAsked: Int { calls.count { $0 == 0 } }

    private static func first(
        _ program: SimulatedProgram, _ ask: SimulatedProgram.Ask, _ order: Order, _ record: Record
    ) -> Standing? {
        let eligibility = Eligibility(
            type: .phoneCall, prospectName: "", prospectAccount: nil,
            neededBy: ask.day.adding(days: 14), today: ask.day, coolDownDays: SimulatedProgram.coolDownDays,
            accountQuarterLimit: nil)
        var best: Standing?
        for (reference, fit) in zip(program.references, ask.fits) {
            guard let fit else { continue }
            let workload = record.workload(of: reference.id, on: ask.day)
            guard eligibility.exclusions(of: reference, workload: workload).isEmpty else { continue }
            let standing = order.standing(of: reference, fit: fit, workload: workload, on: ask.day)
            if best.map({ standing < $0 }) ?? true { best = standing }
        }
        return best
    }

    /// The days on which each reference was asked; a call takes place a week later.
    private struct Record {
        var days: [[Day]]

        init(count: Int) {
            days = Array(repeating: [], count: count)
        }

        mutating func add(_ reference: ID<Reference>, on day: Day) {
            days[Int(reference.number) - 1].append(day)
        }

        func workload(of reference: ID<Reference>, on today: Day) -> Workload {
            let asked = days[Int(reference.number) - 1]
            let quarter = asked.count { $0 >= today.startOfQuarter }
            let last = asked.last
            return Workload(
                usage: Usage(usedInQuarter: quarter, usedInYear: asked.count),
                lastEngagedOn: last.map { min($0.adding(days: 7), today) },
                lastAskedAt: last?.start(in: .gmt))
        }
    }
}
