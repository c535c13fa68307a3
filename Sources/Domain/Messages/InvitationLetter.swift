/// The mail that invites somebody into a program, with a link that lets them in once.
package struct InvitationLetter: Sendable {
    package let to: Contact
    package let role: Role
    package let program: String
    /// Who invites: a person of the tenant or an administrator.
    package let inviterName: String

    package init(to contact: Contact, role: Role, program: String, inviterName: String) {
        to = contact
        self.role = role
        self.program = program
        self.inviterName = inviterName
    }

    package var letter: Letter {
        Letter(
            to: to, subject: "You are invited to the reference program of \(program)",
            paragraphs: [
                "Dear \(to.firstName),",
                "\(inviterName) invites you as \(role.title) to the customer reference program of \(program).",
                "The link signs you in and lets you choose a password. It works once, for seven days. If you did "
                    + "not expect it, do nothing: without it nobody gets in.",
            ], button: Letter.Button("Open the program", .signInLink))
    }
}
