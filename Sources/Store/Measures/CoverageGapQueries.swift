package import Domain
package import Foundation
import GRDB

/// A gap of the pool that a request showed, as its list has it.
package struct CoverageGapRow: Sendable {
    package let request: ID<Request>
    package let prospectName: String
    package let at: Date
    package let gap: CoverageGap
}

extension TenantReading {
    /// What requests asked for and too few could give, the latest first.
    ///
    /// - Parameters:
    ///   - text: somewhere in what was missing or in the prospect's name; empty for all.
    ///   - start: the oldest that counts.
    package func coverageGaps(search text: String, since start: Date, page: Int) throws -> ListPage<
        CoverageGapRow
    > {
        let condition: SQL = """
            found_at >= \(start.seconds)
                AND (sentence LIKE \(text.likePattern) ESCAPE '\\' OR prospect_name LIKE \(text.likePattern) ESCAPE '\\')
            """
        let count: Int =
            try database.value(
                """
                SELECT count(*) FROM coverage_gap JOIN request ON request.id = request_id WHERE \(condition)
                """) ?? 0
        let slice = PageSlice(page: page, of: count)
        let rows = try database.rows(
            """
            SELECT request_id, prospect_name, found_at, coverage_gap.wanted, eligible, sentence, relaxed_criterion,
                relaxed_gain
            FROM coverage_gap
            JOIN request ON request.id = request_id
            WHERE \(condition)
            ORDER BY found_at DESC, request_id DESC
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ).map { row in
            let criterion: Criterion? = row.optionalChoice("relaxed_criterion")
            return CoverageGapRow(
                request: row.id("request_id"), prospectName: row["prospect_name"], at: row.moment("found_at"),
                gap: CoverageGap(
                    wanted: row["wanted"], found: row["eligible"], sentence: row["sentence"],
                    relaxation: criterion.map { Relaxation(criterion: $0, gain: row["relaxed_gain"] ?? 0) }))
        }
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    /// How the load of the year up to `today` lies on those who are in the program.
    package func poolUse(on today: Day) throws -> PoolUse {
        let tiers = try tierSummaries(on: today)
        let start = today.adding(days: -365).iso
        let engagements: [Int] = try database.values(
            """
            SELECT count(*) AS calls FROM (
                SELECT reference_id FROM engagement
                    WHERE state IN ('tookPlace', 'thanked') AND engaged_on > \(start) AND engaged_on <= \(today.iso)
                UNION ALL
                SELECT reference_id FROM past_engagement
                    WHERE took_place_on > \(start) AND took_place_on <= \(today.iso)
            )
            JOIN reference ON reference.id = reference_id AND standing = 'active'
            GROUP BY reference_id
            """)
        return PoolUse(
            members: tiers.reduce(0) { $0 + $1.members }, engagements: engagements,
            taken: tiers.reduce(0) { $0 + $1.taken }, allowed: tiers.reduce(0) { $0 + $1.allowed })
    }
}
