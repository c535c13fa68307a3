package import Domain

/// The next move on a request, on top of its page: whose it is, what it is, by when, and the way to it.
package struct RequestMove: Sendable {
    let title: String
    let next: String
    let tone: Tone
    let due: DueBadge?
    let action: ActionLink?

    package init(
        of request: Request, next: NextMove, holders: MoveHolders, due: DueBadge?, isMine: Bool, tenant: Slug
    ) {
        let names = holders.names
        title =
            switch next.move {
            case .coordinator: isMine ? "Your move" : "\(request.coordinator?.name ?? "Nobody")’s move"
            case .ae: "Waiting on \(request.ae.name)"
            case .reference: "Waiting on \(names ?? "the reference")"
            case .nobody: next.stage == .ended ? "Ended" : "Nobody’s move"
            }
        let about = next.move == .reference ? nil : names
        self.next =
            next.stage == .ended
            ? (request.ending?.title.capitalizedFirst ?? next.next) + "."
            : next.next + (about.map { ": \($0)" } ?? "") + "."
        tone = next.move == .coordinator && isMine ? .accent : .neutral
        self.due = next.stage == .ended ? nil : due
        action = Self.way(request, next, holders, isMine: isMine && next.move == .coordinator, tenant)
    }

    /// To the card of the first reference whom it is about, or to the part of the page where the step is made.
    private static func way(
        _ request: Request, _ next: NextMove, _ holders: MoveHolders, isMine: Bool, _ tenant: Slug
    ) -> ActionLink? {
        let tone: Tone = isMine ? .accent : .neutral
        if let first = holders.matches.first {
            let path: Path = .coordinator(tenant, .requestEngagement(request.id, first.engagement.id))
            return ActionLink("Go to \(first.reference.contact.name)", path, tone: tone)
        }
        func link(_ label: String, _ section: RequestSection) -> ActionLink {
            ActionLink(label, .coordinator(tenant, .requestSection(request.id, section)), tone: tone)
        }
        return switch next.stage {
        case .analysis: link("Go to the criteria", .criteria)
        case .selection: link("Go to the best fits", .ranking)
        case .followUp: link("Go to closing", .closing)
        case .draft, .confirmation, .introduction, .scheduling, .call, .ended: nil
        }
    }
}
