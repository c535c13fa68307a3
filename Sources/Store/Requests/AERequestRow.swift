package import Domain
package import Foundation
import GRDB

/// One request in its AE's list.
package struct AERequestRow: Sendable {
    package let id: ID<Request>
    package let prospectName: String
    package let productName: String
    package let engagementType: EngagementType
    package let count: Int
    package let neededBy: Day
    package let stage: Request.Stage
    package let move: Move
    package let next: String
    package let dueAt: Date?
    /// From when on its due time is soon.
    package let soonAt: Date?
    /// Why its clock stands still, and until when; nil while it runs.
    package let pause: Pause.Reason?
    package let pausedUntil: Day?
    package let ending: Request.Ending?
    package let coordinatorName: String
    package let createdAt: Date

    init(_ row: Row) throws {
        id = row.id("id")
        prospectName = row["prospect_name"]
        productName = row["product"]
        engagementType = try row.choice("engagement_type")
        count = row["wanted"]
        neededBy = try row.day("needed_by")
        stage = try row.choice("stage")
        move = try row.choice("move")
        next = row["next"]
        soonAt = row.optionalMoment("soon_at")
        dueAt = row.optionalMoment("due_at")
        pause = row.optionalChoice("pause_reason")
        pausedUntil = row.optionalDay("until_day")
        ending = row.optionalChoice("ending")
        coordinatorName = row["coordinator_name"] ?? ""
        createdAt = row.moment("created_at")
    }
}
