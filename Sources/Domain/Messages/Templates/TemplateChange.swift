/// A coordinator's change of a mail's template, or its reset to the product's own.
package struct TemplateChange: Sendable {
    package let kind: LetterKind
    /// Nil for the product's own.
    package let template: LetterTemplate?
    package let activity: Activity
}

extension KeptTemplate {
    /// - Parameter seen: the edition on the page that the form was sent from.
    package func change(
        to after: LetterTemplate, seen: Edition?, _ act: Act
    ) throws(Refusal) -> TemplateChange {
        try edition.check(seen: seen, of: "this mail")
        guard after.subject != subject || after.body != body else {
            throw Refusal(.outOfStep, "Nothing was changed: the mail says this already.")
        }
        return TemplateChange(
            kind: kind, template: after.isOurs ? nil : after,
            activity: activity(act, "changed the mail “\(kind.pattern.title)”", after))
    }

    /// Back to the product's own words.
    package func reset(seen: Edition?, _ act: Act) throws(Refusal) -> TemplateChange {
        try edition.check(seen: seen, of: "this mail")
        guard !isOurs else {
            throw Refusal(.outOfStep, "The mail is as it came; there is nothing to reset.")
        }
        return TemplateChange(
            kind: kind, template: nil,
            activity: activity(act, "set the mail “\(kind.pattern.title)” back to how it came", kind.template)
        )
    }

    /// The record keeps both texts whole, so that nothing written is ever lost.
    private func activity(_ act: Act, _ sentence: String, _ after: LetterTemplate) -> Activity {
        var found = Differences()
        found.add("subject", subject, after.subject)
        if body != after.body { found.add("text", "\n\(body)\n", "\n\(after.body)") }
        return Activity(
            at: act.at, by: act.by, kind: .settingsChanged, sentence: sentence, detail: found.text)
    }
}
