package import Domain
package import Foundation

/// A letter of the program in words: whom it is for, and how far it has come.
package struct LetterLine: Sendable {
    /// How far a letter has come.
    package enum State: String, Sendable, CaseIterable {
        case waiting
        case written
        case sent
        case failed

        package var title: String {
            switch self {
            case .waiting: "Waiting"
            case .written: "Written to a file"
            case .sent: "Sent"
            case .failed: "Given up"
            }
        }

        var tone: Tone {
            switch self {
            case .waiting: .accent
            case .written: .neutral
            case .sent: .good
            case .failed: .bad
            }
        }
    }

    let path: Path
    let sheet: Path
    let subject: String
    let to: String
    /// The first recipient's name, and every address.
    let toName: String
    let addresses: String
    let from: String
    let replyTo: String
    let text: String
    let created: String
    /// The same for machines.
    let moment: String
    let badge: StatusBadge
    /// How it stands, as one sentence.
    let standing: String
    let prospect: String
    let request: Path?
    let hasLink: Bool
    /// What the mail server said last, or where the letter was put.
    let answer: String

    package init(
        _ id: ID<Letter>, subject: String, to: [String], toName: String, fromName: String, replyTo: String?,
        text: String, createdAt: Date, state: State, attempts: Int, nextAttemptAt: Date?, finishedAt: Date?,
        answer: String, hasLink: Bool, request: ID<Request>?, prospectName: String, tenant: Slug,
        clock: ReaderClock
    ) {
        path = .coordinator(tenant, .letter(id))
        sheet = .coordinator(tenant, .letterSheet(id))
        self.subject = subject
        self.to = to.count == 1 ? "\(toName) <\(to[0])>" : to.joined(separator: ", ")
        self.toName = toName
        addresses = to.joined(separator: ", ")
        from = fromName
        self.replyTo = replyTo ?? ""
        // The secret is made when the letter leaves; here only its place is known.
        self.text = text.replacing(
            LetterSheet.linkPlaceholder, with: "(a link for \(toName) alone, not shown here)")
        created = clock.time(createdAt)
        moment = ReaderClock.iso(createdAt)
        badge = StatusBadge(state.title, tone: state.tone)
        let ended = finishedAt.map { clock.moment($0) } ?? ""
        let again = nextAttemptAt.map { " Next try: \(clock.moment($0))." } ?? ""
        standing =
            switch state {
            case .waiting where answer.isEmpty: "Waiting: it leaves as soon as the server gets to it."
            case .waiting where attempts == 0: "Waiting: the mail server takes none at the moment.\(again)"
            case .waiting: "Waiting after \(attempts == 1 ? "1 try" : "\(attempts) tries").\(again)"
            case .written: "Put away as a file, \(ended): no mail server was configured."
            case .sent: "Sent, \(ended)."
            case .failed: "Given up after \(attempts == 1 ? "1 try" : "\(attempts) tries"), \(ended)."
            }
        self.answer = answer
        self.hasLink = hasLink
        self.request = request.map { .coordinator(tenant, .request($0)) }
        prospect = prospectName
    }
}
