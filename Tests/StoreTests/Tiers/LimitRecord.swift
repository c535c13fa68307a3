import Domain
import Foundation

/// What was done in a world, in the order in which it was saved: enough to do it again one step at a time.
struct LimitRecord: Sendable {
    private(set) var steps: [String] = []
    private(set) var refused = 0
    private(set) var refusedByLimits = 0
    private(set) var overrides = 0
    private(set) var completions = 0
    private(set) var misses = 0
    private(set) var waits = 0
    /// References who were left over a limit by its being lowered.
    private(set) var lowered: Set<Int64> = []
    /// The first fault, with every step that led to it.
    private(set) var fault: String?

    mutating func add(_ step: LimitStep, at now: Date, lowered over: Set<Int64>, faults: [String]) {
        steps.append("\(now.formatted(.iso8601)) \(step)")
        if step.canLowerLimits { lowered.formUnion(over) }
        switch step {
        case .ask(_, let overriding): overrides += overriding ? 1 : 0
        case .complete: completions += 1
        case .miss: misses += 1
        case .wait: waits += 1
        case .accept, .decline, .lapse, .book, .cancel, .thank, .withdraw, .file, .move, .ownLimits,
            .tierLimits,
            .accountLimit, .program, .slots:
            break
        }
        if fault == nil, !faults.isEmpty {
            fault = (faults + ["after \(steps.count) steps:"] + steps).joined(separator: "\n")
        }
    }

    mutating func add(_ refusal: Refusal) {
        refused += 1
        if refusal.kind == .protected { refusedByLimits += 1 }
    }
}
