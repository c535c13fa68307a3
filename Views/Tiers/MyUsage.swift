import Domain

/// What a reference used and holds of their limits, as bars for the quarter and the year.
struct MyUsage: Sendable {
    let bars: [UsageBar]

    init(_ usage: Usage, of reference: Reference) {
        let limits = reference.limits
        bars = [
            UsageBar(
                used: usage.usedInQuarter, held: usage.heldInQuarter, limit: limits.quarter,
                window: "this quarter"),
            UsageBar(used: usage.usedInYear, held: usage.heldInYear, limit: limits.year, window: "this year"),
        ]
    }
}
