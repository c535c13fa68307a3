package import Domain
import GRDB

extension TenantReading {
    /// Slots that all references of an account have used or hold in the quarter of `day`.
    package func accountSlots(_ account: ID<Account>, on day: Day) throws -> Int {
        let (start, end) = (day.startOfQuarter.iso, day.startOfNextQuarter.iso)
        return try database.value(
            """
            SELECT coalesce(sum(slots), 0)
            FROM (
                SELECT engagement.slots AS slots
                FROM engagement
                JOIN reference ON reference.id = engagement.reference_id
                WHERE reference.account_id = \(account.number)
                    AND engagement.slot_day >= \(start) AND engagement.slot_day < \(end)
                    AND engagement.state IN ('asked', 'accepted', 'introduced', 'scheduled', 'tookPlace', 'thanked')
                UNION ALL
                SELECT past_engagement.slots
                FROM past_engagement
                JOIN reference ON reference.id = past_engagement.reference_id
                WHERE reference.account_id = \(account.number)
                    AND past_engagement.took_place_on >= \(start) AND past_engagement.took_place_on < \(end)
            )
            """) ?? 0
    }
}
