/// The AE's warm introduction of prospect and reference, by mail.
package struct Introduction: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    /// Whom at the prospect the reference was introduced to; the next introduction starts from it.
    package let prospectName: String
    package let prospectMail: MailAddress
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// The mail as prepared for the AE to edit: subject and body.
    package func preparedIntroduction() -> (subject: String, body: String) {
        let wish = request.wish
        let prospect = wish.prospect.contactName.isEmpty ? "there" : wish.prospect.contactName
        let name = reference.contact.name
        let title = reference.title.isEmpty ? "" : ", \(reference.title)"
        return (
            "Introduction: \(wish.prospect.name) and \(reference.account.name)",
            """
            Hello \(prospect), hello \(reference.contact.firstName),

            I would like you to meet. \(name)\(title) at \(reference.account.name), has agreed to a \
            \(wish.engagementType.title) about their experience with us. \(prospect == "there" ? wish.prospect.name : prospect) \
            would like to hear it first hand.

            May I suggest 30 to 45 minutes before \(wish.neededBy.spelled)? \(prospect == "there" ? wish.prospect.name : prospect) \
            gets a link to pick a time that suits you both. I am glad to join or to stay out, as you prefer.

            Best wishes,
            \(request.ae.name)
            """
        )
    }

    /// - Parameter prospectMail: where the prospect's copy goes.
    package func introduce(
        _ act: Act, prospectName: String, prospectMail: MailAddress, subject: String, body: String
    ) throws(Refusal) -> Introduction {
        try request.checkOpen()
        try require(.accepted, toDo: "introduce them")
        guard !subject.trimmingBlanks.isEmpty, !body.trimmingBlanks.isEmpty else {
            throw Refusal(.invalid, "The introduction needs a subject and a text.")
        }
        var after = engagement
        after.state = .introduced
        after.introducedAt = act.at
        let name = reference.contact.name
        return Introduction(
            before: engagement.state, engagement: after, prospectName: prospectName,
            prospectMail: prospectMail,
            activity: activity(
                .introduced, act, "introduced \(name) to \(prospectName) <\(prospectMail)>", detail: body),
            letters: [
                Letter(
                    to: [prospectMail, reference.contact.mail], name: prospectName, from: act.by,
                    subject: subject.trimmingBlanks,
                    paragraphs: body.replacing("\r\n", with: "\n").split(separator: "\n\n").map(String.init)),
                TimeLetter(
                    match: self,
                    prospect: Guest(side: .prospect, name: prospectName, mail: prospectMail, person: nil),
                    from: act.by
                ).letter,
            ])
    }
}
