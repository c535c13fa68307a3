package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// What one reference has used and holds, in the windows of `day`.
    ///
    /// - Parameter leavingOut: an engagement whose own slot does not count, because it is the one being moved.
    package func workload(
        of reference: ID<Reference>, on day: Day, leavingOut: ID<Engagement>? = nil
    ) throws -> Workload {
        try workloads(
            where: "reference.id = \(reference.number)", on: day, leavingOut: leavingOut
        )[reference] ?? .none
    }

    /// What every reference has used and holds, in the windows of `day`.
    package func workloads(on day: Day) throws -> [ID<Reference>: Workload] {
        try workloads(where: "TRUE", on: day, leavingOut: nil)
    }

    /// The pool with its workloads, to be ranked.
    package func pool(on day: Day) throws -> [(reference: Reference, workload: Workload)] {
        let workloads = try workloads(on: day)
        return try references().map { ($0, workloads[$0.id] ?? .none) }
    }

    func workloads(
        where condition: SQL, on day: Day, leavingOut: ID<Engagement>?
    ) throws -> [ID<Reference>: Workload] {
        let (month, nextMonth) = (day.startOfMonth.iso, day.startOfNextMonth.iso)
        let (quarter, nextQuarter) = (day.startOfQuarter.iso, day.startOfNextQuarter.iso)
        let (year, nextYear) = (day.startOfYear.iso, day.startOfNextYear.iso)
        let slots: SQL = """
            SELECT reference_id, slots, slot_day AS day, state IN ('tookPlace', 'thanked') AS is_used
            FROM engagement
            WHERE state IN ('asked', 'accepted', 'introduced', 'scheduled', 'tookPlace', 'thanked')
                AND id IS NOT \(leavingOut?.number)
            UNION ALL
            SELECT reference_id, slots, took_place_on, 1
            FROM past_engagement
            """
        let rows = try database.rows(
            """
            WITH slot AS (\(slots)),
            spent AS (
                SELECT reference_id,
                    sum(slots) FILTER (WHERE is_used AND day >= \(month) AND day < \(nextMonth)) AS used_month,
                    sum(slots) FILTER (WHERE NOT is_used AND day >= \(month) AND day < \(nextMonth)) AS held_month,
                    sum(slots) FILTER (WHERE is_used AND day >= \(quarter) AND day < \(nextQuarter)) AS used_quarter,
                    sum(slots) FILTER (WHERE NOT is_used AND day >= \(quarter) AND day < \(nextQuarter))
                        AS held_quarter,
                    sum(slots) FILTER (WHERE is_used AND day >= \(year) AND day < \(nextYear)) AS used_year,
                    sum(slots) FILTER (WHERE NOT is_used AND day >= \(year) AND day < \(nextYear)) AS held_year
                FROM slot
                GROUP BY reference_id
            ),
            of_account AS (
                SELECT reference.account_id, sum(coalesce(used_quarter, 0) + coalesce(held_quarter, 0)) AS in_quarter
                FROM spent
                JOIN reference ON reference.id = spent.reference_id
                GROUP BY reference.account_id
            ),
            latest AS (
                SELECT reference_id, max(asked_at) AS asked_at, max(engaged_on) AS engaged_on
                FROM engagement
                GROUP BY reference_id
            ),
            earlier AS (
                SELECT reference_id, max(took_place_on) AS engaged_on
                FROM past_engagement
                GROUP BY reference_id
            )
            SELECT reference.id, spent.used_month, spent.held_month, spent.used_quarter, spent.held_quarter, spent.used_year, spent.held_year,
                of_account.in_quarter, latest.asked_at, latest.engaged_on, earlier.engaged_on AS engaged_earlier
            FROM reference
            LEFT JOIN spent ON spent.reference_id = reference.id
            LEFT JOIN of_account ON of_account.account_id = reference.account_id
            LEFT JOIN latest ON latest.reference_id = reference.id
            LEFT JOIN earlier ON earlier.reference_id = reference.id
            WHERE \(condition)
            """)
        var found: [ID<Reference>: Workload] = [:]
        for row in rows {
            let last = [row.optionalDay("engaged_on"), row.optionalDay("engaged_earlier")].compactMap { $0 }
                .max()
            found[row.id("id")] = Workload(
                usage: Usage(
                    usedInMonth: row["used_month"] ?? 0, heldInMonth: row["held_month"] ?? 0,
                    usedInQuarter: row["used_quarter"] ?? 0, heldInQuarter: row["held_quarter"] ?? 0,
                    usedInYear: row["used_year"] ?? 0, heldInYear: row["held_year"] ?? 0),
                accountInQuarter: row["in_quarter"] ?? 0, lastEngagedOn: last,
                lastAskedAt: row.optionalMoment("asked_at"))
        }
        return found
    }
}
