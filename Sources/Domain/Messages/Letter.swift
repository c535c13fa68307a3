/// A mail that a decision causes, before it has an address line or a link: Store puts it into the outbox in the
/// transaction of the decision, in the words of the tenant's template.
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
        /// The reference's page of what is held about them.
        case profile
        /// The reference's page of what they have coming.
        case benefits
        /// The coordinator's page of one benefit.
        case coordinatorBenefit(ID<BenefitGrant>)
        /// A page opened by a secret link that signs the recipient in; the outbox keeps no copy of the secret.
        case signInLink
        /// A page opened by a secret link that lets the recipient do one thing without signing in.
        case guest(GuestPass)
    }

    /// What a person wrote in place of a template: they saw the template's words, and changed them or not.
    package struct Written: Hashable, Sendable {
        /// Nil for the template's.
        package let subject: String?
        package let body: String

        package init(subject: String? = nil, body: String) {
            self.subject = subject
            self.body = body
        }
    }

    package let kind: LetterKind
    package let to: [MailAddress]
    /// The first recipient's name.
    package let name: String
    /// Addressed in the name of this person, who gets the answers; nil for the program itself.
    package let from: Contact?
    /// What the fields of its template stand for; the program's name is added when it is posted.
    package let facts: LetterFacts
    package let written: Written?
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
        _ kind: LetterKind, to contact: Contact, from: Contact? = nil, facts: LetterFacts = [:],
        written: Written? = nil, button: Button? = nil, unsubscribe: Destination? = nil,
        invitation: CallInvitation? = nil
    ) {
        self.init(
            kind, to: [contact.mail], name: contact.name, from: from, facts: facts, written: written,
            button: button, unsubscribe: unsubscribe, invitation: invitation)
    }

    package init(
        _ kind: LetterKind, to: [MailAddress], name: String, from: Contact?, facts: LetterFacts = [:],
        written: Written? = nil, button: Button? = nil, unsubscribe: Destination? = nil,
        invitation: CallInvitation? = nil
    ) {
        self.kind = kind
        assert(
            written != nil || kind.pattern.fields.allSatisfy { facts[$0] != nil },
            "A paragraph whose fact is missing is left out in silence, so every letter says all, if only that it is empty: "
                + "\(kind.rawValue)")
        self.to = to
        self.name = name
        self.from = from
        self.facts = facts
        self.written = written
        self.button = button
        self.unsubscribe = unsubscribe
        self.invitation = invitation
    }

    /// What its fields stand for, with those that every mail has.
    package func facts(in program: String) -> LetterFacts {
        var facts = facts
        facts[.recipient] = name
        facts[.recipientFirstName] = Contact.firstName(of: name)
        facts[.sender] = from?.name ?? program
        facts[.program] = program
        return facts
    }

    /// The text as one header line: control bytes become spaces, since a line break here would start a new header.
    package static func line(_ text: String) -> String {
        let bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
            .replacing("\u{2028}", with: " ").replacing("\u{2029}", with: " ").replacing("\u{85}", with: " ")
    }
}
