package import Domain

/// What a coordinator can do with a request as a whole: take it over, hand it on, close it, comment on it.
package struct RequestDesk: Sendable {
    let tenant: Slug
    let takeOver: ButtonForm?
    let assignment: ActionForm?
    let closing: ActionForm?
    let comment: ActionForm

    package static let coordinatorField = "coordinator"
    package static let closingField = "closing-reason"
    package static let commentField = "comment"
    /// Longest reason for closing, in characters.
    package static let longestReason = 1000

    package init(
        _ request: Request, me: ID<Person>, coordinators: [Contact], isServed: Bool, tenant: Slug,
        sentBack: SentBack
    ) {
        self.tenant = tenant
        func path(_ action: RequestAction) -> Path {
            .coordinator(tenant, .requestAction(request.id, action))
        }
        let others = coordinators.filter { $0.id != request.coordinator?.id }
        let isMine = request.coordinator?.id == me
        takeOver =
            request.isOpen && !isMine
            ? ButtonForm(
                "Take over", action: path(.assignment),
                fields: [
                    HiddenField("version", "\(request.version)"), HiddenField(Self.coordinatorField, "\(me)"),
                ]) : nil
        assignment =
            request.isOpen && !others.isEmpty
            ? ActionForm(
                "Hand it to somebody else", action: path(.assignment),
                fields: [
                    SelectField(
                        "Coordinator", name: Self.coordinatorField,
                        value: sentBack.text(Self.coordinatorField, or: ""),
                        choices: others.map { FieldChoice("\($0.id)", $0.name) },
                        error: sentBack.errors[Self.coordinatorField], isRequired: true)
                ], version: request.version, button: "Hand it over", sentBack: sentBack) : nil
        closing =
            request.isOpen
            ? ActionForm(
                "Close the request",
                sentence: isServed
                    ? "Its references did their part. Whatever is still open is ended."
                    : "The AE is told why no reference could be found; whatever is open is ended.",
                action: path(.closure),
                fields: [
                    TextArea(
                        isServed ? "Remark" : "Why no reference could be found", name: Self.closingField,
                        value: sentBack.text(Self.closingField, or: ""),
                        error: sentBack.errors[Self.closingField], isRequired: !isServed,
                        maxLength: Self.longestReason)
                ], version: request.version, button: "Close the request", tone: .bad, sentBack: sentBack)
            : nil
        comment = ActionForm(
            "Comment", action: path(.comments),
            fields: [
                TextArea(
                    "Comment", name: Self.commentField, value: sentBack.text(Self.commentField, or: ""),
                    hint: "For the AE and coordinators; references never see it.",
                    error: sentBack.errors[Self.commentField], isRequired: true, rows: 2,
                    maxLength: Comment.longest)
            ], button: "Comment", isFolded: false, sentBack: sentBack)
    }
}
