import Foundation

/// A coordinator's correction of who a person is: their name, their mail address or their time zone.
package struct PersonCorrection: Sendable {
    package let person: ID<Person>
    package let entry: PersonEntry
    package let activity: Activity
    /// To the address that no longer counts, so that nobody's is changed behind their back.
    package let letter: Letter?
}

extension Person {
    package func correct(to entry: PersonEntry, _ act: Act) throws(Refusal) -> PersonCorrection {
        var found = Differences()
        found.add("name", name, entry.name)
        found.add("mail", mail.text, entry.mail.text)
        found.add("time zone", timeZone.identifier, entry.timeZone.identifier)
        guard !found.lines.isEmpty else {
            throw Refusal(.outOfStep, "Nothing was changed: \(name) is on record like this already.")
        }
        return PersonCorrection(
            person: id, entry: entry,
            activity: Activity(
                at: act.at, by: act.by, kind: .personChanged, sentence: "changed \(entry.name)",
                detail: found.text),
            letter: isActive && entry.mail != mail ? letter(about: entry.mail, act) : nil)
    }

    private func letter(about mail: MailAddress, _ act: Act) -> Letter {
        Letter(
            .mailChanged, to: contact, from: act.by,
            facts: [.actor: act.by.name, .oldMail: self.mail.text, .newMail: mail.text])
    }
}
