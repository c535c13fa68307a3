package import Domain

/// The tiers of the program, how full they are, and who changed them when.
package struct TierOverview: Sendable {
    /// One tier with its members counted.
    struct Line: Sendable {
        let tier: Tier
        let members: Int
        let path: Path

        var limits: FactList {
            FactList([
                Fact("Calls a quarter", "\(tier.limits.quarter) at most"),
                Fact("Calls a year", "\(tier.limits.year) at most"),
                Fact("Who belongs here", tier.audience), Fact("Also commits to", tier.commitment),
            ])
        }

        var count: Stat {
            let aim = tier.poolMaximum.map { "\(tier.poolMinimum)–\($0)" } ?? "\(tier.poolMinimum) or more"
            let isOver = tier.poolMaximum.map { members > $0 } ?? false
            return Stat(
                tier.name, "\(members)", note: "aimed at: \(aim)", path: path,
                tone: members < tier.poolMinimum || isOver ? .warn : .good)
        }
    }

    let frame: Frame
    let lines: [Line]
    let timeline: Timeline
    let hasHistory: Bool

    package init(
        frame: Frame, tenant: Slug, tiers: [Tier], members: [ID<Tier>: Int], history: [Activity],
        clock: ReaderClock
    ) {
        self.frame = frame
        lines = tiers.map { tier in
            Line(
                tier: tier, members: members[tier.id] ?? 0,
                path: .coordinator(tenant, .references(["tier": tier.id.description])))
        }
        timeline = Timeline(history.reversed(), clock: clock)
        hasHistory = !history.isEmpty
    }

    var stats: Stats { Stats(lines.map(\.count)) }
}
