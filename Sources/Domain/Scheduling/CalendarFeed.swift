package import Foundation

/// The private address at which somebody subscribes to their calls. Its secret is not here: only what the server's key
/// turns into it again.
package struct CalendarFeed: Hashable, Sendable {
    package let id: ID<CalendarFeed>
    package let person: ID<Person>
    package let createdAt: Date
    package let nonce: Data

    package init(id: ID<CalendarFeed>, person: ID<Person>, createdAt: Date, nonce: Data) {
        self.id = id
        self.person = person
        self.createdAt = createdAt
        self.nonce = nonce
    }

    /// For how long after a call it stays in the calendar, in days.
    package static let daysKept = 90
}
