package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// One page of the queue, what is due first on top and what stands still beneath; ended requests newest first.
    ///
    /// - Parameters:
    ///   - page: counted from 1.
    ///   - open: how many requests are open, where that is known.
    package func queue(_ filter: QueueFilter, page: Int, open: Int? = nil) throws -> ListPage<QueueRow> {
        if let open, filter == QueueFilter() {
            let slice = PageSlice(page: page, of: open)
            return ListPage(rows: try queueRows(filter, slice), count: open, page: slice.page)
        }
        if page == 1 {
            // A first page that is not full is all there is, which spares the count.
            let rows = try queueRows(filter, PageSlice(page: 1, of: 0))
            let count = rows.count < PageSlice.size ? rows.count : try queueLength(filter)
            return ListPage(rows: rows, count: count, page: 1)
        }
        let count = try queueLength(filter)
        let slice = PageSlice(page: page, of: count)
        return ListPage(rows: try queueRows(filter, slice), count: count, page: slice.page)
    }

    private func queueRows(_ filter: QueueFilter, _ slice: PageSlice) throws -> [QueueRow] {
        let order: SQL =
            filter.isEnded
            ? "request.ended_at DESC, request.id DESC"
            : "request.due_at ASC NULLS LAST, request.id"
        return try database.rows(
            """
            SELECT request.id, request.prospect_name, request.product, ae.name, owner.name,
                request.engagement_type, request.stage, request.move, request.next, request.due_at,
                request.needed_by, request.wanted,
                (SELECT count(*) FROM engagement WHERE request_id = request.id
                    AND state IN ('accepted', 'introduced', 'scheduled', 'tookPlace', 'thanked')),
                request.ending, request.ended_at, request.coordinator_id,
                CASE WHEN request.move = 'reference' THEN (
                    SELECT group_concat(person.name, ', ')
                    FROM engagement
                    JOIN reference ON reference.id = engagement.reference_id
                    JOIN person ON person.id = reference.person_id
                    WHERE engagement.request_id = request.id
                        AND (engagement.state = 'asked') = (request.stage = 'confirmation')
                        AND engagement.state IN ('asked', 'introduced', 'missed')
                ) END, clock_pause.reason, clock_pause.until_day, request.soon_at
            FROM request
            JOIN person AS ae ON ae.id = request.ae_id
            JOIN person AS owner ON owner.id = request.coordinator_id
            LEFT JOIN clock_pause ON clock_pause.id = request.pause_id
            WHERE \(condition(filter))
            ORDER BY \(order)
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ) { try queueRow($0) }
    }

    private func queueLength(_ filter: QueueFilter) throws -> Int {
        try database.value(
            """
            SELECT count(*)
            FROM request
            JOIN person AS ae ON ae.id = request.ae_id
            WHERE \(condition(filter))
            """) ?? 0
    }

    /// How the open requests stand.
    package func queueCounts(for coordinator: ID<Person>, at now: Date) throws -> QueueCounts {
        let row = try database.row(
            """
            SELECT count(*) AS open, count(*) FILTER (WHERE due_at < \(now.seconds)) AS overdue,
                count(*) FILTER (WHERE due_at >= \(now.seconds) AND soon_at <= \(now.seconds) AND move <> 'nobody')
                    AS soon,
                count(*) FILTER (WHERE move = 'coordinator' AND coordinator_id = \(coordinator.number)
                    AND pause_id IS NULL) AS my_move,
                count(*) FILTER (WHERE move IN ('ae', 'reference') AND pause_id IS NULL) AS others,
                count(*) FILTER (WHERE pause_id IS NOT NULL) AS paused,
                count(*) FILTER (WHERE coordinator_id = \(coordinator.number)) AS mine,
                (SELECT count(*) FROM engagement WHERE state = 'tookPlace') AS thanks,
                (SELECT count(DISTINCT reference_id) FROM profile_proposal WHERE state = 'open') AS corrections
            FROM request
            WHERE stage NOT IN ('draft', 'ended')
            """)
        return QueueCounts(
            open: row?["open"] ?? 0, overdue: row?["overdue"] ?? 0, dueSoon: row?["soon"] ?? 0,
            myMove: row?["my_move"] ?? 0,
            waitingOnOthers: row?["others"] ?? 0, paused: row?["paused"] ?? 0, mine: row?["mine"] ?? 0,
            thanksOwed: row?["thanks"] ?? 0, corrections: row?["corrections"] ?? 0)
    }

    /// The AEs whom the queue can be narrowed to: those who ever filed a request, by name.
    package func requestingAEs() throws -> [(id: ID<Person>, name: String)] {
        try database.rows(
            """
            SELECT person.id, person.name
            FROM person
            WHERE EXISTS (SELECT 1 FROM request WHERE ae_id = person.id AND stage <> 'draft')
            ORDER BY person.name COLLATE NOCASE, person.id
            """
        ).map { ($0.id("id"), $0["name"]) }
    }

    private func condition(_ filter: QueueFilter) -> SQL {
        var terms: [SQL] =
            filter.isEnded ? ["request.stage = 'ended'"] : ["request.stage NOT IN ('draft', 'ended')"]
        if let owner = filter.owner { terms.append("request.coordinator_id = \(owner.number)") }
        if let move = filter.move { terms.append("request.move = \(move.rawValue)") }
        if let stage = filter.stage { terms.append("request.stage = \(stage.rawValue)") }
        if let type = filter.type { terms.append("request.engagement_type = \(type.rawValue)") }
        if let ae = filter.ae { terms.append("request.ae_id = \(ae.number)") }
        if filter.isPaused { terms.append("request.pause_id IS NOT NULL") }
        if let moment = filter.dueSoonAt {
            terms.append("request.due_at >= \(moment.seconds) AND request.soon_at <= \(moment.seconds)")
        }
        if let moment = filter.dueBefore { terms.append("request.due_at < \(moment.seconds)") }
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            terms.append(
                """
                (request.prospect_name LIKE \(pattern) ESCAPE '\\' OR ae.name LIKE \(pattern) ESCAPE '\\'
                    OR request.product LIKE \(pattern) ESCAPE '\\')
                """)
        }
        return terms.joined(separator: " AND ")
    }

    /// By position: this is the page that is asked for most.
    private func queueRow(_ row: Row) throws -> QueueRow {
        guard let type = EngagementType(rawValue: row[5]), let stage = Request.Stage(rawValue: row[6]),
            let move = Move(rawValue: row[7]), let neededBy = Day(iso: row[10] as String)
        else { throw StoreFault.unreadable(column: "request") }
        return QueueRow(
            id: ID(row[0]), prospect: row[1], product: row[2], aeName: row[3], owner: ID(row[15]),
            ownerName: row[4], type: type,
            stage: stage, move: move, next: row[8], waitingOn: row[16] ?? "",
            dueAt: (row[9] as Int64?).map { Date(timeIntervalSince1970: Double($0)) }, neededBy: neededBy,
            wanted: row[11], found: row[12],
            ending: (row[13] as String?).flatMap { Request.Ending(rawValue: $0) },
            endedAt: (row[14] as Int64?).map { Date(timeIntervalSince1970: Double($0)) },
            pause: (row[17] as String?).flatMap { Pause.Reason(rawValue: $0) },
            pausedUntil: (row[18] as String?).flatMap { Day(iso: $0) },
            soonAt: (row[19] as Int64?).map { Date(timeIntervalSince1970: Double($0)) })
    }
}
