package import Domain

/// The tiers of the program, how full they are, and who changed them when.
package struct TierOverview: Sendable {
    let frame: Frame
    let standings: [TierStanding]
    let timeline: Timeline
    let hasHistory: Bool
    let moves: ActionLink
    /// What coordinators may change.
    private let open: Set<TierField>
    private let tenant: Slug

    /// - Parameter moves: to how many members the rules propose another tier.
    package init(
        frame: Frame, standings: [TierStanding], open: Set<TierField> = [], history: [Activity], moves: Int,
        tenant: Slug, clock: ReaderClock
    ) {
        self.frame = frame
        self.moves = ActionLink(
            moves == 0 ? "Proposed moves" : moves == 1 ? "1 proposed move" : "\(moves) proposed moves",
            .coordinator(tenant, .tierMoves(.none)), tone: moves == 0 ? .neutral : .accent)
        self.standings = standings
        timeline = Timeline(history.reversed(), clock: clock)
        hasHistory = !history.isEmpty
        self.open = open
        self.tenant = tenant
    }

    var subtitle: String {
        let who =
            open.isEmpty
            ? "The administrator of the server changes them."
            : "The administrator of the server left a part of them open to you."
        return "How much a reference gives at most, and what they have coming. \(who)"
    }

    /// Nil where nothing is open.
    func edit(_ standing: TierStanding) -> ActionLink? {
        open.isEmpty ? nil : ActionLink("Change", .coordinator(tenant, .tierEdit(standing.tier.id)))
    }
}
