/// Whom a link without an account is for: one of the three who take part in an engagement, who need not sign in for it.
package struct Guest: Hashable, Sendable {
    package let side: Feedback.Side
    package let name: String
    package let mail: MailAddress
    /// Nil for the prospect, who is nobody in the program.
    package let person: ID<Person>?

    package init(side: Feedback.Side, name: String, mail: MailAddress, person: ID<Person>?) {
        self.side = side
        self.name = name
        self.mail = mail
        self.person = person
    }

    package init(_ side: Feedback.Side, _ contact: Contact) {
        self.init(side: side, name: contact.name, mail: contact.mail, person: contact.id)
    }

    package var firstName: String { Contact(id: ID(0), name: name, mail: mail).firstName }
}

extension Match {
    /// Whoever is on that side of the engagement; nil for a prospect of whom no address is known.
    package func guest(_ side: Feedback.Side) -> Guest? {
        switch side {
        case .reference: return Guest(.reference, reference.contact)
        case .ae: return Guest(.ae, request.ae)
        case .prospect:
            let prospect = request.wish.prospect
            return prospect.contactMail.map {
                Guest(
                    side: .prospect,
                    name: prospect.contactName.isEmpty ? prospect.name : prospect.contactName,
                    mail: $0, person: nil)
            }
        }
    }
}
