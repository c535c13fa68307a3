/// A mail that a decision causes, before it has an address line or a link: Store puts it into the outbox in the
/// transaction of the decision.
package struct Letter: Hashable, Sendable {
    /// Where the letter's button leads.
    package enum Destination: Hashable, Sendable {
        /// The reference's page of an ask or engagement.
        case engagement(ID<Engagement>)
        /// The AE's page of a request.
        case aeRequest(ID<Request>)
        /// The coordinator's page of a request.
        case coordinatorRequest(ID<Request>)
        /// The coordinator's page of a reference.
        case coordinatorReference(ID<Reference>)
        case coordinatorTiers
        case coordinatorQueue
        case aeRequests
        /// Where a person says what the program mails them.
        case mailChoices
        /// A page opened by a secret link that signs the recipient in; the outbox keeps no copy of the secret.
        case signInLink
        /// A page opened by a secret link that lets the recipient do one thing without signing in.
        case guest(GuestPass)
    }

    package let to: [MailAddress]
    /// The first recipient's name.
    package let name: String
    /// Addressed in the name of this person, who gets the answers; nil for the program itself.
    package let from: Contact?
    package let subject: String
    /// The body, a paragraph an element; line breaks inside a paragraph are kept.
    package let paragraphs: [String]
    /// The button beneath, with its words.
    package let button: Button?
    /// Where its reader can end letters of its kind; nil for what waits for somebody.
    package let unsubscribe: Destination?
    /// The invitation to a call, or the word that it is off, for the reader's calendar.
    package let invitation: CallInvitation?

    package struct Button: Hashable, Sendable {
        package let title: String
        package let destination: Destination

        package init(_ title: String, _ destination: Destination) {
            self.title = title
            self.destination = destination
        }
    }

    package init(
        to contact: Contact, from: Contact? = nil, subject: String, paragraphs: [String],
        button: Button? = nil, unsubscribe: Destination? = nil, invitation: CallInvitation? = nil
    ) {
        self.init(
            to: [contact.mail], name: contact.name, from: from, subject: subject, paragraphs: paragraphs,
            button: button, unsubscribe: unsubscribe, invitation: invitation)
    }

    package init(
        to: [MailAddress], name: String, from: Contact?, subject: String, paragraphs: [String],
        button: Button? = nil, unsubscribe: Destination? = nil, invitation: CallInvitation? = nil
    ) {
        self.to = to
        self.name = name
        self.from = from
        self.subject = Self.line(subject)
        self.paragraphs = paragraphs
        self.button = button
        self.unsubscribe = unsubscribe
        self.invitation = invitation
    }

    /// The text as one header line: control bytes become spaces, since a line break here would start a new header.
    package static func line(_ text: String) -> String {
        let bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
            .replacing("\u{2028}", with: " ").replacing("\u{2029}", with: " ").replacing("\u{85}", with: " ")
    }
}
