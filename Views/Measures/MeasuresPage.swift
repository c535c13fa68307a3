package import Domain
package import Foundation

/// How the program does: how the load lies, how often somebody was asked past a limit, and what the pool lacks.
package struct MeasuresPage: Sendable {
    let frame: Frame
    let stats: Stats
    let quarters: [OverrideLine]
    let gaps: [GapLine]
    /// Whether there is no gap at all, searched for or not.
    let isEmpty: Bool
    let filters: FilterBar
    let pagination: Pagination
    let nothingMissing: EmptyState
    let zoneName: String

    /// One quarter's overrides.
    struct OverrideLine: Sendable {
        let quarter: String
        let asks: String
        let overrides: String
        /// "4 % of asks".
        let share: String?
        /// Of a bar 118 wide.
        let drawn: Int
        let tone: Tone
        let references: String

        init(_ count: OverrideCount) {
            quarter = "Q\(count.quarter.quarter) \(count.quarter.year)"
            asks = Money.grouped(Int64(count.asks))
            overrides = Money.grouped(Int64(count.overrides))
            let part = count.asks == 0 ? 0 : min(1, Double(count.overrides) / Double(count.asks))
            share = count.asks == 0 ? nil : "\(Int((part * 100).rounded())) % of asks"
            drawn = Int((part * 118).rounded())
            tone = count.overrides > 0 ? .warn : .accent
            references = Money.grouped(Int64(count.references))
        }
    }

    /// One request that the pool could not serve as it should.
    struct GapLine: Sendable {
        let prospect: String
        let path: Path
        let missing: String
        let found: String
        let relaxation: String
        let on: String
    }

    /// - Parameters:
    ///   - overrides: the latest quarter first.
    ///   - gaps: those of a page, each with its request.
    package init(
        frame: Frame, use: PoolUse, overrides: [OverrideCount],
        gaps: [(request: ID<Request>, prospect: String, at: Date, gap: CoverageGap)], isSearched: Bool,
        filters: FilterBar, pagination: Pagination, tenant: Slug, clock: ReaderClock
    ) {
        self.frame = frame
        isEmpty = gaps.isEmpty && !isSearched
        self.filters = filters
        self.pagination = pagination
        zoneName = clock.zoneName
        stats = Stats(Self.stats(use))
        quarters = overrides.map { OverrideLine($0) }
        self.gaps = gaps.map { row in
            GapLine(
                prospect: row.prospect, path: .coordinator(tenant, .request(row.request)),
                missing: row.gap.sentence, found: "\(row.gap.found) of \(row.gap.wanted)",
                relaxation: row.gap.relaxation.map {
                    "\(Money.grouped(Int64($0.gain))) more with a nice on \($0.criterion.title)"
                }
                    ?? "",
                on: clock.day(Day(of: row.at, in: clock.zone)))
        }
        nothingMissing =
            isSearched
            ? EmptyState("No gap matches", sentence: "Search for less, or clear the search.")
            : EmptyState(
                "Nothing was missing",
                sentence: "Every request of the past year found as many references as it asked for.")
    }

    private static func stats(_ use: PoolUse) -> [Stat] {
        let each = use.members == 0 ? 0 : Double(use.total) / Double(use.members)
        return [
            Stat("References in the program", Money.grouped(Int64(use.members))),
            Stat(
                "Engagements in a year", Money.grouped(Int64(use.total)),
                note: "\((each * 10).rounded() / 10) a reference"),
            Stat(
                "Carried by the busiest tenth",
                use.busiestTenth.map { "\(Int(($0 * 100).rounded())) %" } ?? "–",
                note: "of the year's engagements"),
            Stat("Not engaged in a year", Money.grouped(Int64(use.resting)), note: "of those in the program"),
            Stat(
                "Slots taken this quarter",
                use.allowed == 0
                    ? "–" : "\(Int((Double(use.taken) / Double(use.allowed) * 100).rounded())) %",
                note: "\(Money.grouped(Int64(use.taken))) of \(Money.grouped(Int64(use.allowed)))"),
        ]
    }
}
