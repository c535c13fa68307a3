/// What the deals on record add up to, to be held against what the sales system says.
package struct PipelineFigures: Hashable, Sendable {
    package let won: Int
    package let lost: Int
    package let engaging: Int
    package let prospecting: Int
    /// Minor units, of won deals.
    package let wonMinor: Int64
    package let lastClose: Day?

    package init(won: Int, lost: Int, engaging: Int, prospecting: Int, wonMinor: Int64, lastClose: Day?) {
        self.won = won
        self.lost = lost
        self.engaging = engaging
        self.prospecting = prospecting
        self.wonMinor = wonMinor
        self.lastClose = lastClose
    }

    package var total: Int { won + lost + engaging + prospecting }

    /// Won deals of the decided ones, "63.15 %"; a dash before any was decided.
    package var winRate: String {
        guard won + lost > 0 else { return "–" }
        let hundredths = (won * 20_000 / (won + lost) + 1) / 2
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
    }
}
