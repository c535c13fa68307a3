package import Domain

extension UsageBar {
    /// A reference's use of each of their limits, the shortest window first.
    package static func all(_ usage: Usage, _ limits: Limits) -> [UsageBar] {
        let month = limits.month.map {
            UsageBar(used: usage.usedInMonth, held: usage.heldInMonth, limit: $0, window: "this month")
        }
        return [month].compactMap(\.self) + [
            UsageBar(
                used: usage.usedInQuarter, held: usage.heldInQuarter, limit: limits.quarter,
                window: "this quarter"),
            UsageBar(used: usage.usedInYear, held: usage.heldInYear, limit: limits.year, window: "this year"),
        ]
    }
}
