package import Domain
package import Foundation

/// What a coordinator's queue is narrowed to; what is not set narrows nothing.
package struct QueueFilter: Hashable, Sendable {
    /// Part of the prospect's, the AE's or the product's name.
    package var search: String = ""
    /// Only the requests that this coordinator owns.
    package var owner: ID<Person>?
    package var move: Move?
    package var stage: Request.Stage?
    package var type: EngagementType?
    package var ae: ID<Person>?
    /// Only what was due before this moment.
    package var dueBefore: Date?
    /// Only what is due soon at this moment.
    package var dueSoonAt: Date?
    /// Only those whose clock stands still.
    package var isPaused: Bool = false
    /// The requests that have ended, newest first, in place of the open ones.
    package var isEnded: Bool = false

    package init() {}
}
