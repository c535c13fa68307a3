package import Domain

/// Two or three references held against one request, side by side.
package struct ComparisonPage: Sendable {
    let frame: Frame
    let prospect: String
    let crumbs: [Breadcrumb]
    let back: ActionLink
    let columns: [ComparedReference]
    let criteria: [ComparedCriterion]
    /// Nobody is put on the shortlist of a request that has ended.
    let isOpen: Bool
    private let action: Path
    private let version: HiddenField

    package init(frame: Frame, request: Request, columns: [ComparedReference], tenant: Slug) {
        self.frame = frame
        self.columns = columns
        prospect = request.wish.prospect.name
        crumbs = [
            Breadcrumb("Queue", .coordinator(tenant, .queue(.none))),
            Breadcrumb(prospect, .coordinator(tenant, .request(request.id))),
        ]
        back = ActionLink("Back to the ranking", .coordinator(tenant, .requestSection(request.id, .ranking)))
        criteria = ComparedCriterion.all(columns)
        isOpen = request.isOpen
        action = .coordinator(tenant, .requestAction(request.id, .shortlist))
        version = HiddenField("version", "\(request.version)")
    }

    var subtitle: String { "Held against what \(prospect) asks for, in the order of the ranking." }

    func shortlist(_ column: ComparedReference) -> ButtonForm {
        ButtonForm(
            "Shortlist \(column.name)", action: action, tone: .accent,
            fields: [version, HiddenField("\(RankingSection.choices)[]", "\(column.id)")])
    }
}
