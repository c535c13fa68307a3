/// The value return: a thank-you that names what the reference did, with something tangible.
package struct Thanks: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    /// The tangible thing: news of the deal, a report, public recognition, a benefit of the tier.
    package let valueReturn: String
    package let text: String
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// The thank-you as prepared for the coordinator to edit, in the words of the tenant's template.
    package func preparedThanks(from coordinator: Contact) -> String {
        let letter = Letter(.thanks, to: reference.contact, from: coordinator, facts: facts)
        let words = LetterText(letter, by: program.template(.thanks), in: program.name)
        return words.paragraphs.joined(separator: "\n\n")
    }

    package func thank(_ act: Act, text: String, valueReturn: String) throws(Refusal) -> Thanks {
        try require(.tookPlace, toDo: "thank them")
        let text = text.trimmingBlanks
        let valueReturn = valueReturn.trimmingBlanks
        guard !text.isEmpty else { throw Refusal(.invalid, "A thank-you needs words.") }
        guard !valueReturn.isEmpty else {
            throw Refusal(
                .invalid, "Name something tangible in return: news of the deal, a report, a benefit.")
        }
        var after = engagement
        after.state = .thanked
        after.thankedAt = act.at
        return Thanks(
            before: engagement.state, engagement: after, valueReturn: valueReturn, text: text,
            activity: activity(
                .thanked, act, "thanked \(reference.contact.name); in return: \(valueReturn)", detail: text),
            letters: [
                Letter(
                    .thanks, to: reference.contact, from: act.by,
                    facts: facts,
                    written: Letter.Written(body: Self.letter(text, inReturn: valueReturn, from: act.by)),
                    button: Letter.Button("Your page", .engagement(engagement.id)))
            ])
    }

    /// The thank-you with what is given in return: before the signature, where the text ends with the sender's name.
    private static func letter(_ text: String, inReturn valueReturn: String, from sender: Contact) -> String {
        var paragraphs = TemplateText.paragraphs(text).map(String.init)
        let isSigned = paragraphs.count > 1 && paragraphs.last?.hasSuffix(sender.name) == true
        paragraphs.insert("In return: \(valueReturn)", at: paragraphs.endIndex - (isSigned ? 1 : 0))
        return paragraphs.joined(separator: "\n\n")
    }
}
