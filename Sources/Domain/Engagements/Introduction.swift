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
    /// The mail as prepared for the AE to edit, in the words of the tenant's template: subject and body.
    package func preparedIntroduction() -> (subject: String, body: String) {
        let facts = facts.adding([
            .recipient: facts[.prospectContact] ?? "",
            .recipientFirstName: Contact.firstName(of: facts[.prospectContact] ?? ""),
            .sender: request.ae.name, .program: program.name,
        ])
        let template = program.template(.introduction)
        return (template.subject(facts), template.paragraphs(facts).joined(separator: "\n\n"))
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
        // One mail to both shows each the other's address; a reference who does not agree to that gets a copy of their own.
        let copies: [(to: [MailAddress], name: String)] =
            reference.consents.contains(.contactDetails)
            ? [([prospectMail, reference.contact.mail], prospectName)]
            : [([prospectMail], prospectName), ([reference.contact.mail], name)]
        return Introduction(
            before: engagement.state, engagement: after, prospectName: prospectName,
            prospectMail: prospectMail,
            activity: activity(
                .introduced, act, "introduced \(name) to \(prospectName) <\(prospectMail)>", detail: body),
            letters: copies.map { copy in
                Letter(
                    .introduction, to: copy.to, name: copy.name, from: act.by, facts: facts,
                    written: Letter.Written(subject: subject.trimmingBlanks, body: body))
            } + [
                TimeLetter(
                    match: self,
                    prospect: Guest(side: .prospect, name: prospectName, mail: prospectMail, person: nil),
                    from: act.by
                ).letter
            ])
    }
}
