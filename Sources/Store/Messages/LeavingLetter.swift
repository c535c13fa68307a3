package import Domain
package import Foundation

/// A letter whose turn it is to leave, whole.
package struct LeavingLetter: Hashable, Sendable {
    /// The request that a letter is about: all letters about it are one conversation.
    package struct Thread: Hashable, Sendable {
        package let request: ID<Request>
        package let createdAt: Date

        package init(request: ID<Request>, createdAt: Date) {
            self.request = request
            self.createdAt = createdAt
        }
    }

    package let id: ID<Letter>
    package let createdAt: Date
    package let to: [String]
    package let toName: String
    package let fromName: String
    package let replyTo: String?
    package let subject: String
    /// Both with a placeholder where the secret of a link goes.
    package let text: String
    package let html: String
    package let link: MailedLink?
    /// How often it was tried before.
    package let attempts: Int
    /// Those who don't have it yet and may still get it.
    package let pending: [String]
    /// It was on its way to the mail server when this server stopped: it may have arrived.
    package let wasInterrupted: Bool
    /// No person caused it.
    package let isByClock: Bool
    /// Where its reader can end letters of its kind; nil for what waits for somebody.
    package let unsubscribe: String?
    package let thread: Thread?
    /// The invitation to a call, for its reader's calendar.
    package let calendar: Calendar?

    /// A calendar file as it goes with a mail.
    package struct Calendar: Hashable, Sendable {
        package let text: String
        package let method: CalendarFile.Method

        package init(text: String, method: CalendarFile.Method) {
            self.text = text
            self.method = method
        }
    }

    package init(
        id: ID<Letter>, createdAt: Date, to: [String], toName: String, fromName: String, replyTo: String?,
        subject: String, text: String, html: String, link: MailedLink? = nil, attempts: Int = 0,
        pending: [String]? = nil, wasInterrupted: Bool = false, isByClock: Bool = false,
        unsubscribe: String? = nil, thread: Thread? = nil, calendar: Calendar? = nil
    ) {
        self.id = id
        self.createdAt = createdAt
        self.to = to
        self.toName = toName
        self.fromName = fromName
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.link = link
        self.attempts = attempts
        self.pending = pending ?? to
        self.wasInterrupted = wasInterrupted
        self.isByClock = isByClock
        self.unsubscribe = unsubscribe
        self.thread = thread
        self.calendar = calendar
    }
}
