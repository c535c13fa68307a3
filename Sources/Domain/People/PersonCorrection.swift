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
    /// - Parameter program: the program's name, for the letter to the old address.
    package func correct(to entry: PersonEntry, in program: String, _ act: Act) throws(Refusal)
        -> PersonCorrection
    {
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
            letter: isActive && entry.mail != mail ? letter(about: entry.mail, in: program, act) : nil)
    }

    private func letter(about mail: MailAddress, in program: String, _ act: Act) -> Letter {
        Letter(
            to: contact, from: act.by,
            subject: "Another mail address for the reference program of \(program)",
            paragraphs: [
                "Dear \(contact.firstName),",
                "\(act.by.name) changed your mail address in the reference program of \(program) from "
                    + "\(self.mail) to \(mail). You sign in with the new one from now on.",
                "If you did not expect this, answer this mail.",
            ])
    }
}
