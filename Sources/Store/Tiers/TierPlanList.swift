package import Domain
import GRDB

/// What the list of changes of tiers is narrowed to.
package struct TierPlanFilter: Hashable, Sendable {
    /// How far a change has come.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Something of it waits to be applied or needs attention.
        case open
        case applied
    }

    /// Part of the tier's or the administrator's name; empty for all.
    package var search = ""
    package var state: State?

    package init() {}
}

extension ControlReading {
    /// A page of the changes of tiers, the latest first.
    package func tierPlans(_ filter: TierPlanFilter, page: Int) throws -> ListPage<TierPlan> {
        let condition = condition(filter)
        let count: Int =
            try database.value(
                """
                SELECT count(*)
                FROM tier_plan
                JOIN administrator ON administrator.id = tier_plan.administrator_id
                WHERE \(condition)
                """) ?? 0
        let slice = PageSlice(page: page, of: count)
        return ListPage(
            rows: try tierPlans(where: condition, limit: slice.size, offset: slice.offset), count: count,
            page: slice.page)
    }

    package func tierPlan(_ id: ID<TierPlan>) throws -> TierPlan? {
        try tierPlans(where: "tier_plan.id = \(id.number)", limit: 1, offset: 0).first
    }

    private func tierPlans(where condition: SQL, limit: Int, offset: Int) throws -> [TierPlan] {
        let rows = try database.rows(
            """
            SELECT tier_plan.id, key, template_id, version, tier_name, edit, tier_plan.created_at, applied_at, undoes, administrator.name,
                tier_order.state AS order_state, tier_order.address AS order_address, due_at, tries,
                publisher.id AS publisher_id, publisher.name AS publisher_name, publisher.mail AS publisher_mail
            FROM tier_plan
            JOIN administrator ON administrator.id = tier_plan.administrator_id
            LEFT JOIN tier_order ON tier_order.plan_id = tier_plan.id
            LEFT JOIN administrator AS publisher ON publisher.id = tier_order.administrator_id
            WHERE \(condition)
            ORDER BY tier_plan.id DESC
            LIMIT \(limit) OFFSET \(offset)
            """)
        let (counts, retries) = (
            try tenantCounts(of: rows.map { $0["id"] }), try retries(of: rows.map { $0["id"] })
        )
        return try rows.map { row in
            TierPlan(
                id: row.id("id"), key: row["key"], tierName: row["tier_name"],
                edit: try TierEditColumn.inColumn(row["edit"]).edit, version: try publishedVersion(row),
                administratorName: row["name"],
                undoes: (row["undoes"] as Int64?).map { ID($0) },
                createdAt: row.moment("created_at"), appliedAt: row.optionalMoment("applied_at"),
                order: tierOrder(row),
                counts: counts[row["id"]] ?? [:],
                retries: retries[row["id"]] ?? 0)
        }
    }

    private func publishedVersion(_ row: Row) throws -> TierTemplateVersion? {
        guard let id: ID<TierTemplate> = row.optionalID("template_id"), let number: Int = row["version"]
        else { return nil }
        return try version(number, of: id)
    }

    private func tierOrder(_ row: Row) -> TierOrder? {
        guard let state: TierOrder.State = row.optionalChoice("order_state"),
            let dueAt = row.optionalMoment("due_at")
        else { return nil }
        return TierOrder(
            state: state,
            administrator: Administrator(
                id: row.id("publisher_id"), name: row["publisher_name"], mail: row["publisher_mail"]),
            address: row["order_address"], dueAt: dueAt, tries: row["tries"])
    }

    private func tenantCounts(of plans: [Int64]) throws -> [Int64: [TierPlan.State: Int]] {
        var counts: [Int64: [TierPlan.State: Int]] = [:]
        for row in try database.rows(
            """
            SELECT plan_id, state, count(*) AS number
            FROM tier_plan_tenant
            WHERE plan_id IN \(plans)
            GROUP BY plan_id, state
            """)
        {
            counts[row["plan_id"], default: [:]][try row.choice("state")] = row["number"]
        }
        return counts
    }

    private func retries(of plans: [Int64]) throws -> [Int64: Int] {
        let rows = try database.rows(
            """
            SELECT plan_id, count(*) AS number
            FROM tier_plan_tenant
            WHERE plan_id IN \(plans) AND state = 'failed' AND after <> ''
            GROUP BY plan_id
            """)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["plan_id"], $0["number"]) })
    }

    private func condition(_ filter: TierPlanFilter) -> SQL {
        let like = filter.search.likePattern
        let open: SQL = """
            EXISTS (
                SELECT 1
                FROM tier_plan_tenant
                WHERE plan_id = tier_plan.id AND state NOT IN ('done', 'unchanged'))
            """
        let byState: SQL =
            switch filter.state {
            case nil: "TRUE"
            case .open: open
            case .applied: "applied_at IS NOT NULL"
            }
        return """
            (\(filter.search) = '' OR tier_name LIKE \(like) ESCAPE '\\' OR administrator.name LIKE \(like) ESCAPE '\\')
            AND \(byState)
            """
    }
}
