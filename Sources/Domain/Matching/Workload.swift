package import Foundation

/// What a reference has done lately and what is open with them: what eligibility and fairness read.
package struct Workload: Hashable, Sendable {
    /// Slots in the month, quarter and year of the day asked about.
    package let usage: Usage
    /// Slots of all references of the same account in that quarter.
    package let accountInQuarter: Int
    /// The last day on which an engagement took place or a booked call was missed.
    package let lastEngagedOn: Day?
    package let lastAskedAt: Date?

    package init(
        usage: Usage = .none, accountInQuarter: Int = 0, lastEngagedOn: Day? = nil, lastAskedAt: Date? = nil
    ) {
        self.usage = usage
        self.accountInQuarter = accountInQuarter
        self.lastEngagedOn = lastEngagedOn
        self.lastAskedAt = lastAskedAt
    }

    package static let none = Workload()
}
