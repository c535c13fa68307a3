package import Domain

/// How it was, asked of one side who came by the mail's button: three questions and room for a sentence. Once given, a
/// thank-you with the same form behind it, to correct it.
package struct FeedbackLinkPage: Sendable {
    let tenant: Slug
    let token: String
    let match: Match
    let guest: Guest
    let isGiven: Bool
    let entry: FeedbackEntry

    package init(
        tenant: Slug, token: String, match: Match, guest: Guest, isGiven: Bool, entry: FeedbackEntry
    ) {
        self.tenant = tenant
        self.token = token
        self.match = match
        self.guest = guest
        self.isGiven = isGiven
        self.entry = entry
    }

    private var reference: Contact { match.reference.contact }
    private var prospect: String { match.request.wish.prospect.name }
    private var coordinator: Contact { match.request.coordinator ?? match.request.ae }

    var program: String { match.program.name }
    var action: Path { .visitor(tenant, .guest(.start(.feedback), token: token)) }
    var isRefused: Bool { !entry.errors.isEmpty }

    var title: String {
        if isGiven { return "Thank you, \(guest.firstName)" }
        return switch guest.side {
        case .prospect: "How was your conversation with \(reference.name)?"
        case .reference: "How was your conversation with \(prospect)?"
        case .ae: "How was \(reference.name) for \(prospect)?"
        }
    }

    var lead: String { "Three taps and, if you like, a sentence. \(readers)" }

    /// Who reads it.
    private var readers: String {
        switch guest.side {
        case .prospect:
            "\(match.request.ae.name) and \(coordinator.name) read it; \(reference.name) does not."
        case .reference: "\(coordinator.name) reads it; \(prospect) does not."
        case .ae: "\(coordinator.name) reads it; \(reference.name) does not."
        }
    }

    var thanks: Notice {
        Notice("We have what you said. \(readers)", title: "It is on record", tone: .good)
    }

    var matchLabel: String {
        switch guest.side {
        case .prospect: "How well did \(reference.firstName)’s situation match yours?"
        case .reference: "How well did you and the prospect match?"
        case .ae: "How well did they match?"
        }
    }

    var usefulnessLabel: String {
        guest.side == .ae ? "How much did it help the deal?" : "How useful was the conversation?"
    }

    var againLabel: String {
        switch guest.side {
        case .prospect: "Would you have such a conversation again?"
        case .reference: "Would you do it again?"
        case .ae: "Would you ask for them again?"
        }
    }

    var ratings: [FieldChoice] {
        [
            FieldChoice("1", "1, not at all"), FieldChoice("2", "2"), FieldChoice("3", "3"),
            FieldChoice("4", "4"), FieldChoice("5", "5, very"),
        ]
    }

    var again: [FieldChoice] { [FieldChoice("yes", "Yes"), FieldChoice("no", "No")] }
    var button: String { isGiven ? "Correct it" : "Send" }
    var form: FeedbackLinkForm { FeedbackLinkForm(page: self) }
}
