package import Domain

extension ActionForm {
    /// One side's feedback, heard by the coordinator and put on record for them.
    package static func feedback(
        _ side: Feedback.Side, of match: Match, given: Feedback?, tenant: Slug, version: Int,
        sentBack: SentBack
    ) -> ActionForm {
        let id = match.engagement.id
        func rating(_ label: String, _ field: FeedbackField, _ value: Int?) -> RadioList {
            let name = field.name(side, id)
            return RadioList(
                label, name: name, choices: (1...5).map { FieldChoice("\($0)", "\($0)") },
                value: sentBack.text(name, or: value.map { "\($0)" } ?? ""),
                hint: "1 is poor, 5 is excellent.",
                error: sentBack.errors[name], isRequired: true)
        }
        let again = FeedbackField.again.name(side, id)
        let text = FeedbackField.text.name(side, id)
        let usual = given.map { $0.wouldDoAgain ? "yes" : "no" } ?? ""
        return ActionForm(
            given == nil
                ? "Record the \(side.title)'s feedback" : "Change the \(side.title)'s feedback",
            action: .coordinator(tenant, .engagementFeedback(id, side)),
            fields: [
                rating("How well did prospect and reference match?", .match, given?.match),
                rating("How useful was the conversation?", .usefulness, given?.usefulness),
                RadioList(
                    "Would they do it again?", name: again,
                    choices: [FieldChoice("yes", "Yes"), FieldChoice("no", "No")],
                    value: sentBack.text(again, or: usual), error: sentBack.errors[again], isRequired: true),
                TextArea(
                    "In their words", name: text, value: sentBack.text(text, or: given?.text ?? ""),
                    error: sentBack.errors[text], maxLength: FeedbackField.longestText),
            ], version: version, button: "Record it", sentBack: sentBack)
    }
}
