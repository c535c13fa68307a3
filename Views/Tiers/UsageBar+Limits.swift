package import Domain

extension UsageBar {
    /// A reference's use of both limits, the quarter's first.
    package static func both(_ usage: Usage, _ limits: Limits) -> [UsageBar] {
        [
            UsageBar(
                used: usage.usedInQuarter, held: usage.heldInQuarter, limit: limits.quarter,
                window: "this quarter"),
            UsageBar(used: usage.usedInYear, held: usage.heldInYear, limit: limits.year, window: "this year"),
        ]
    }
}
