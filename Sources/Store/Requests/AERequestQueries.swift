package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// An AE's requests, what is due first on top; drafts and ended ones newest first.
    package func requests(ofAE ae: ID<Person>, _ filter: AERequestFilter) throws -> ListPage<AERequestRow> {
        let like = filter.search.likePattern
        let stages: SQL =
            switch filter.group {
            case .open: "request.stage NOT IN ('draft', 'ended')"
            case .drafts: "request.stage = 'draft'"
            case .ended: "request.stage = 'ended'"
            }
        let order: SQL =
            filter.group == .open
            ? "request.due_at NULLS LAST, request.id DESC" : "request.id DESC"
        let condition: SQL = """
            request.ae_id = \(ae.number) AND \(stages)
                AND (\(filter.move?.rawValue) IS NULL OR request.move = \(filter.move?.rawValue))
                AND (\(filter.search) = '' OR request.prospect_name LIKE \(like) ESCAPE '\\'
                    OR request.product LIKE \(like) ESCAPE '\\' OR coordinator.name LIKE \(like) ESCAPE '\\')
            """
        let count: Int =
            try database.value(
                """
                SELECT count(*)
                FROM request
                LEFT JOIN person AS coordinator ON coordinator.id = request.coordinator_id
                WHERE \(condition)
                """) ?? 0
        let slice = PageSlice(page: filter.page, of: count)
        let rows = try database.rows(
            """
            SELECT request.id, request.prospect_name, request.product, request.engagement_type, request.wanted,
                request.needed_by, request.stage, request.move, request.next, request.due_at, request.soon_at,
                request.ending,
                request.created_at, coordinator.name AS coordinator_name, clock_pause.reason AS pause_reason,
                clock_pause.until_day
            FROM request
            LEFT JOIN person AS coordinator ON coordinator.id = request.coordinator_id
            LEFT JOIN clock_pause ON clock_pause.id = request.pause_id
            WHERE \(condition)
            ORDER BY \(order)
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ).map { try AERequestRow($0) }
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    package func requestCounts(ofAE ae: ID<Person>) throws -> AERequestCounts {
        let row = try database.row(
            """
            SELECT
                coalesce(sum(stage NOT IN ('draft', 'ended')), 0) AS open,
                coalesce(sum(stage NOT IN ('draft', 'ended') AND move = 'ae' AND pause_id IS NULL), 0) AS waiting,
                coalesce(sum(stage = 'draft'), 0) AS drafts,
                coalesce(sum(stage = 'ended'), 0) AS ended
            FROM request
            WHERE ae_id = \(ae.number)
            """)
        return AERequestCounts(
            open: row?["open"] ?? 0, waiting: row?["waiting"] ?? 0, drafts: row?["drafts"] ?? 0,
            ended: row?["ended"] ?? 0)
    }

    /// An AE's request with all that its page shows; nil for another's.
    package func requestFile(
        _ id: ID<Request>, ofAE ae: ID<Person>, at now: Date
    ) throws -> AERequestFile? {
        guard let request = try request(id, ofAE: ae),
            let deal = try deals(where: "opportunity.id = \(request.opportunity.number)").first
        else { return nil }
        let (matches, program) = (try matches(of: id), try program())
        let engagements = matches.map(\.engagement)
        return AERequestFile(
            request: request, deal: deal, matches: matches,
            record: AERecord(try activity(of: id), for: ae).entries,
            clock: try clock(of: request, engagements: engagements, program: program),
            calendar: program.calendar,
            feedback: try feedback(of: id).filter { $0.feedback.side != .reference }.map {
                ($0.engagement, $0.feedback)
            }, slots: try callSlots(of: matches, at: now), unheard: try unheard(of: deal),
            newsWaits: try deal.stage == .won && newsWaits(of: deal.id))
    }

    /// An AE's other submitted requests for a deal that have not ended.
    package func openRequests(
        for deal: ID<Opportunity>, ofAE ae: ID<Person>, except request: ID<Request>? = nil
    ) throws -> [Request] {
        let ids: [Int64] = try database.values(
            """
            SELECT id
            FROM request
            WHERE opportunity_id = \(deal.number) AND ae_id = \(ae.number) AND filed_at IS NOT NULL
                AND ending IS NULL AND id <> \(request?.number ?? 0)
            ORDER BY id
            """)
        return try ids.compactMap { try self.request(ID($0), ofAE: ae) }
    }
}
