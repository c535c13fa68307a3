package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Saves a change with its line on the record, and tells the tenant's coordinators, except whoever made it.
    package func save(_ change: TierChange) throws {
        try database.change(
            """
            UPDATE tier
            SET quarter_limit = \(change.after.limits.quarter), year_limit = \(change.after.limits.year),
                pool_minimum = \(change.after.poolMinimum), pool_maximum = \(change.after.poolMaximum),
                audience = \(change.after.audience), commitment = \(change.after.commitment)
            WHERE id = \(change.after.id.number)
            """)
        if change.before.benefits != change.after.benefits {
            try replaceBenefits(of: change.after.id, with: change.after.benefits)
            try planBenefitReviews(where: "tier_id = \(change.after.id.number)", at: change.activity.at)
        }
        try record(change.activity)
        for letter in change.letters(
            to: try people(holding: .coordinator).map(\.contact).filter { $0.id != change.activity.by })
        {
            try post(letter, at: change.activity.at)
        }
    }
}

extension TenantReading {
    /// The newest changes of tiers: who, when, and what from what to what.
    package func tierActivity(most: Int) throws -> [Activity] {
        try activity(where: "kind = 'tierChanged'", order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }
}
