package import Domain
package import Foundation
import GRDB

/// What an administrator sees of one tenant: its program, its people by role, its coordinators, its tiers.
package struct TenantSight: Sendable {
    /// A coordinator, and how far they have come with signing in.
    package struct Coordinator: Sendable {
        package let person: Person
        package let seenAt: Date?
        package let hasOpenInvitation: Bool
    }

    package let program: Program
    package let coordinators: [Coordinator]
    package let tiers: [TierSummary]
    package let tierActivity: [Activity]
}

extension TenantReading {
    package func sight(at now: Date) throws -> TenantSight {
        var seen: [ID<Person>: Date] = [:]
        for row in try database.rows(
            "SELECT person_id, max(seen_at) AS seen_at FROM session GROUP BY person_id")
        {
            seen[row.id("person_id")] = row.moment("seen_at")
        }
        let open: [Int64] = try database.values(
            """
            SELECT person_id
            FROM sign_in_link
            WHERE purpose = 'invitation' AND used_at IS NULL AND expires_at > \(now.seconds)
            """)
        let invited = Set(open.map { ID<Person>($0) })
        return TenantSight(
            program: try program(),
            coordinators: try people(holding: .coordinator).map { person in
                TenantSight.Coordinator(
                    person: person, seenAt: seen[person.id], hasOpenInvitation: invited.contains(person.id))
            },
            tiers: try tierSummaries(on: try today(at: now)), tierActivity: try tierActivity(most: 10))
    }
}
