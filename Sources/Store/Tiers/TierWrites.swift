package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Saves an administrator's change with its line on the record, and tells the tenant's coordinators.
    package func save(_ change: TierChange) throws {
        try database.change(
            """
            UPDATE tier
            SET quarter_limit = \(change.after.limits.quarter), year_limit = \(change.after.limits.year)
            WHERE id = \(change.after.id.number)
            """)
        if change.before.benefits != change.after.benefits {
            try replaceBenefits(of: change.after.id, with: change.after.benefits)
            try planBenefitReviews(where: "tier_id = \(change.after.id.number)", at: change.activity.at)
        }
        try record(change.activity)
        for letter in change.letters(to: try people(holding: .coordinator).map(\.contact)) {
            try post(letter, at: change.activity.at)
        }
    }
}

extension TenantReading {
    /// Whether that administrator changed a tier here since then: what a publication that was cut short left behind.
    func hasTierChange(by actorName: String, since moment: Date) throws -> Bool {
        try database.value(
            """
            SELECT EXISTS (
                SELECT 1
                FROM activity
                WHERE kind = 'tierChanged' AND person_id IS NULL AND actor_name = \(actorName)
                    AND at >= \(moment.seconds))
            """) ?? false
    }

    /// The newest changes of tiers: who, when, and what from what to what.
    package func tierActivity(most: Int) throws -> [Activity] {
        try activity(where: "kind = 'tierChanged'", order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }
}
