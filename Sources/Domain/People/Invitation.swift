/// A person asked into a tenant, with a letter whose link signs them in and lets them choose a password.
package struct Invitation: Sendable {
    package let person: ID<Person>
    package let letter: Letter
    package let activity: Activity
}

extension Person {
    /// - Parameter days: how long the link is good.
    package func invite(days: Int, _ steward: Steward) throws(Refusal) -> Invitation {
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
                .access, to: contact, from: steward.coordinator,
                facts: [.actor: steward.name, .role: roles, .days: "\(days)"],
                button: Letter.Button("Open the program", .signInLink)),
            activity: steward.activity(.personInvited, "invited \(name) as \(roles)"))
    }
}
