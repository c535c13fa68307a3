/// A person asked into a tenant, with a letter whose link signs them in and lets them choose a password.
package struct Invitation: Sendable {
    package let person: ID<Person>
    package let letter: Letter
    package let activity: Activity
}

extension Person {
    /// - Parameters:
    ///   - program: the program's name.
    ///   - days: how long the link is good.
    package func invite(to program: String, days: Int, _ act: Act) throws(Refusal) -> Invitation {
        guard isActive else {
            throw Refusal(.outOfStep, "\(name) was shut out. Let them sign in again first.")
        }
        guard !roles.isEmpty else {
            throw Refusal(.outOfStep, "\(name) has no role here, so there is nothing to sign in to.")
        }
        let roles = roles.sorted().map(\.title).joined(separator: " and ")
        return Invitation(
            person: id,
            letter: Letter(
                to: contact, from: act.by, subject: "Your access to the reference program of \(program)",
                paragraphs: [
                    "Dear \(contact.firstName),",
                    "\(act.by.name) gave you access to the reference program of \(program) as \(roles).",
                    "The button below signs you in. It works once, for \(days) days; afterwards ask for a new link "
                        + "on the sign-in page, or choose a password now.",
                ], button: Letter.Button("Open the program", .signInLink)),
            activity: Activity(
                at: act.at, by: act.by, kind: .personInvited, sentence: "invited \(name) as \(roles)"))
    }
}
