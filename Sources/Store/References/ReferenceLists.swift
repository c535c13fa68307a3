import Domain
import GRDB

/// The lists that belong to references, read once for all of them and keyed by the reference's number, and how their
/// calls were rated.
struct ReferenceLists {
    let willing: [Int64: Set<EngagementType>]
    let useCases: [Int64: [String]]
    let competitors: [Int64: [String]]
    let products: [Int64: [String]]
    let daysOff: [Int64: [DaysOff]]
    let ratings: [Int64: MatchRecord.Ratings]
    /// Of all calls of the program.
    let programRatings: MatchRecord.Ratings

    init(_ database: Database, _ condition: SQL) throws {
        let chosen: SQL = "reference_id IN (SELECT reference.id FROM reference WHERE \(condition))"
        let names = try NameLists(
            database,
            """
            SELECT reference_id, 'willing', engagement_type FROM reference_willing WHERE \(chosen)
            UNION ALL
            SELECT reference_id, 'useCases', name FROM reference_use_case WHERE \(chosen)
            UNION ALL
            SELECT reference_id, 'competitors', name FROM reference_competitor WHERE \(chosen)
            UNION ALL
            SELECT reference_id, 'products', name FROM reference_product WHERE \(chosen)
            """)
        var daysOff: [Int64: [DaysOff]] = [:]
        for row in try database.rows(
            """
            SELECT reference_id, first_day, last_day, note
            FROM reference_days_off
            WHERE \(chosen)
            ORDER BY reference_id, first_day
            """)
        {
            if let days = DaysOff(
                first: try row.day("first_day"), last: try row.day("last_day"), note: row["note"])
            {
                daysOff[row["reference_id"], default: []].append(days)
            }
        }
        var ratings: [Int64: MatchRecord.Ratings] = [:]
        for row in try database.rows(
            """
            SELECT engagement.reference_id, count(*) AS count, sum(feedback.match) AS sum
            FROM feedback
            JOIN engagement ON engagement.id = feedback.engagement_id
            WHERE feedback.side IN ('prospect', 'ae') AND \(chosen)
            GROUP BY engagement.reference_id
            """)
        {
            ratings[row["reference_id"]] = MatchRecord.Ratings(count: row["count"], sum: row["sum"])
        }
        let all = try database.row(
            """
            SELECT count(*) AS count, coalesce(sum(match), 0) AS sum
            FROM feedback
            WHERE side IN ('prospect', 'ae')
            """)
        self.ratings = ratings
        programRatings = all.map { MatchRecord.Ratings(count: $0["count"], sum: $0["sum"]) } ?? .none
        willing = names["willing"].mapValues { Set($0.compactMap(EngagementType.init)) }
        self.daysOff = daysOff
        useCases = names["useCases"]
        competitors = names["competitors"]
        products = names["products"]
    }
}
