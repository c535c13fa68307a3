/// The mail that invites somebody into a program, with a link that lets them in once.
package struct InvitationLetter: Sendable {
    package let to: Contact
    package let role: Role
    /// Who invites: a person of the tenant or an administrator.
    package let inviterName: String

    package init(to contact: Contact, role: Role, inviterName: String) {
        to = contact
        self.role = role
        self.inviterName = inviterName
    }

    package var letter: Letter {
        Letter(
            .invitation, to: to, facts: [.actor: inviterName, .role: role.title, .days: "7"],
            button: Letter.Button("Open the program", .signInLink))
    }
}
