package import Domain

/// The tiers of the program, how full they are, and who changed them when.
package struct TierOverview: Sendable {
    let frame: Frame
    let standings: [TierStanding]
    let timeline: Timeline
    let hasHistory: Bool

    package init(frame: Frame, standings: [TierStanding], history: [Activity], clock: ReaderClock) {
        self.frame = frame
        self.standings = standings
        timeline = Timeline(history.reversed(), clock: clock)
        hasHistory = !history.isEmpty
    }
}
