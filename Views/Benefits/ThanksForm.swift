package import Domain

extension ActionForm {
    /// The thank-you, prepared and editable, with something tangible in return.
    ///
    /// - Parameter returned: what the reference got before, the latest last.
    package static func thanks(
        _ match: Match, from coordinator: Contact, returned: [String], tenant: Slug, version: Int,
        sentBack: SentBack
    ) -> ActionForm {
        let id = match.engagement.id
        let offered = ValueReturn(for: match.reference)
        let (text, choice, words) = (
            EngagementField.thanks.name(id), EngagementField.valueChoice.name(id),
            EngagementField.valueReturn.name(id)
        )
        var choices = offered.choices.map { FieldChoice($0, $0) }
        if offered.isOpen { choices.append(FieldChoice(ValueReturn.other, "Something else, named below")) }
        var fields: [any View] = [
            TextArea(
                "The mail", name: text,
                value: sentBack.text(text, or: match.preparedThanks(from: coordinator)),
                error: sentBack.errors[text], isRequired: true, rows: 8,
                maxLength: EngagementField.thanks.longest),
            RadioList(
                "In return", name: choice, choices: choices,
                value: sentBack.text(choice, or: offered.proposal(after: returned) ?? ""),
                hint: offered.isOpen
                    ? "Proposed from the \(match.reference.tier.name) tier; take another, or your own. Never tied to what they said."
                    : "\(match.reference.contact.firstName) may take no rewards: thanks and recognition only.",
                error: sentBack.errors[choice], isRequired: true),
        ]
        if offered.isOpen {
            fields.append(
                TextField(
                    "Something else", name: words, value: sentBack.text(words, or: ""),
                    error: sentBack.errors[words]))
        }
        return ActionForm(
            "Thank \(match.reference.contact.firstName)",
            action: .coordinator(tenant, .engagementAction(id, .thanks)), fields: fields, version: version,
            button: "Send the thank-you", tone: .accent, isFolded: false, sentBack: sentBack)
    }
}
