package import Domain
import GRDB

extension TenantReading {
    /// The overrides of a run of quarters, the latest first, quarters without any too.
    ///
    /// - Parameters:
    ///   - quarters: how many, the one of `today` included.
    ///   - today: the day in the tenant's time zone.
    package func overrideCounts(quarters: Int, until today: Day) throws -> [OverrideCount] {
        let zone = try program().timeZone
        var counts: [OverrideCount] = []
        var first = today.startOfQuarter
        for _ in 0..<quarters {
            let (start, end) = (
                first.start(in: zone).seconds, first.startOfNextQuarter.start(in: zone).seconds
            )
            let row = try database.row(
                """
                SELECT count(*) AS overrides, count(DISTINCT reference_id) AS people,
                    (SELECT count(*) FROM activity
                        WHERE kind IN ('asked', 'overridden') AND at >= \(start) AND at < \(end)) AS asks
                FROM limit_override
                WHERE at >= \(start) AND at < \(end)
                """)
            counts.append(
                OverrideCount(
                    quarter: first, overrides: row?["overrides"] ?? 0, references: row?["people"] ?? 0,
                    asks: row?["asks"] ?? 0))
            first = first.adding(days: -1).startOfQuarter
        }
        return counts
    }
}
