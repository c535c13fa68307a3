package import Domain

/// The next move on a request, on top of its page: whose it is, what it is, by when, and the way to it.
package struct RequestMove: Sendable {
    let title: String
    let next: String
    let tone: Tone
    let due: DueBadge?
    let action: ActionLink?

    package init(
        of request: Request, move: Move, next: String, due: DueBadge?, isMine: Bool, tenant: Slug
    ) {
        let owner = request.coordinator?.name ?? "Nobody"
        let whose =
            switch move {
            case .coordinator: isMine ? "Your move" : "\(owner)’s move"
            case .ae: "Waiting on \(request.ae.name)"
            case .reference: "Waiting on the reference"
            case .nobody: request.isOpen ? "Nobody’s move" : "Ended"
            }
        title = whose
        self.next =
            request.stage == .ended ? (request.ending?.title.capitalizedFirst ?? next) + "." : next + "."
        tone = move == .coordinator && isMine ? .accent : .neutral
        self.due = request.stage == .ended ? nil : due
        let section = request.stage.section
        let path: Path = .coordinator(tenant, .requestSection(request.id, section))
        action =
            move == .coordinator
            ? ActionLink(section.verb, path, tone: isMine ? .accent : .neutral) : nil
    }
}

extension Request.Stage {
    /// Where on the page the step is made.
    fileprivate var section: RequestSection {
        switch self {
        case .draft, .analysis: .criteria
        case .selection: .ranking
        case .confirmation, .introduction, .scheduling, .call: .engagements
        case .followUp: .engagements
        case .ended: .history
        }
    }
}

extension RequestSection {
    fileprivate var verb: String {
        switch self {
        case .criteria: "Go to the criteria"
        case .ranking: "Go to the best fits"
        case .engagements: "Go to the references"
        case .prospect, .history, .mail, .closing: "Go there"
        }
    }
}
