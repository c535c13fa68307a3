package import Domain
package import Foundation

/// One request as a line of the coordinator's queue.
package struct QueueRow: Sendable {
    package let id: ID<Request>
    package let prospect: String
    package let product: String
    package let aeName: String
    package let owner: ID<Person>
    package let ownerName: String
    package let type: EngagementType
    package let stage: Request.Stage
    package let move: Move
    package let next: String
    /// The names of the references whose move it is; empty where it is somebody else's.
    package let waitingOn: String
    package let dueAt: Date?
    package let neededBy: Day
    /// How many references are wanted, and how many said yes.
    package let wanted: Int
    package let found: Int
    package let ending: Request.Ending?
    package let endedAt: Date?
    /// Why its clock stands still, and until when; nil while it runs.
    package let pause: Pause.Reason?
    package let pausedUntil: Day?
    /// From when on its due time is soon.
    package let soonAt: Date?
}
