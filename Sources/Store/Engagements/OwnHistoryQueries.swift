package import Domain
import GRDB

extension TenantReading {
    /// A reference's engagements, newest first, a page of them.
    package func history(
        of reference: ID<Reference>, search: String, filter: OwnHistoryFilter?, page: Int
    ) throws -> ListPage<OwnHistoryLine> {
        let pattern = search.likePattern
        let lines: SQL = """
            WITH line AS (
                SELECT engagement.id, request.prospect_name AS name, request.engagement_type AS type,
                    engagement.state, coalesce(engagement.call_at, engagement.answered_at, engagement.asked_at) AS at,
                    NULL AS day, engagement.value_return, engagement.reason AS remark,
                    CASE WHEN opportunity.news_held THEN 'engaging' ELSE opportunity.stage END AS deal,
                    CASE WHEN engagement.state IN ('tookPlace', 'thanked') THEN 'given'
                        WHEN engagement.state IN ('declined', 'lapsed', 'cancelled') THEN 'ended'
                        ELSE 'open' END AS part
                FROM engagement
                JOIN request ON request.id = engagement.request_id
                JOIN opportunity ON opportunity.id = request.opportunity_id
                WHERE engagement.reference_id = \(reference.number) AND engagement.asked_at IS NOT NULL
                UNION ALL
                SELECT NULL, '', engagement_type, NULL, NULL, took_place_on, '', note, NULL, 'given'
                FROM past_engagement
                WHERE reference_id = \(reference.number)
            ),
            chosen AS (
                SELECT id, name, type, state, at, day, value_return, remark, deal
                FROM line
                WHERE (\(filter?.rawValue) IS NULL OR part = \(filter?.rawValue))
                    AND (\(search) = '' OR name LIKE \(pattern) ESCAPE '\\' OR remark LIKE \(pattern) ESCAPE '\\')
            )
            """
        let total: Int = try database.value("\(lines) SELECT count(*) FROM chosen") ?? 0
        let slice = PageSlice(page: page, of: total)
        let rows = try database.rows(
            """
            \(lines)
            SELECT id, name, type, state, at, day, value_return, remark, deal
            FROM chosen
            ORDER BY coalesce(at, unixepoch(day)) DESC, id DESC
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ).map { row in
            OwnHistoryLine(
                engagement: row.optionalID("id"), prospectName: row["name"], type: try row.choice("type"),
                state: row.optionalChoice("state"), at: row.optionalMoment("at"), day: row.optionalDay("day"),
                valueReturn: row["value_return"], remark: row["remark"], deal: row.optionalChoice("deal"))
        }
        return ListPage(rows: rows, count: total, page: slice.page)
    }
}
