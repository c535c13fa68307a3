package import Domain
package import Foundation
import GRDB

/// A change of one tier in several tenants: first a foresight of what it would do to each, then its application, tenant
/// by tenant, which can be interrupted and taken up again.
package struct TierPlan: Sendable {
    /// How far the plan has come in one tenant.
    package enum State: String, Sendable, CaseIterable {
        /// Nobody has looked yet at what it would do there.
        case unchecked
        /// Looked at and waiting to be applied.
        case planned
        /// Nothing there is to be different.
        case unchanged
        /// The tier there cannot be as asked, or there is none of that name.
        case refused
        /// Somebody changed the tier there after it was looked at.
        case stale
        /// The tenant could not be opened, read or written.
        case failed
        case done

        package var title: String {
            switch self {
            case .unchecked: "not looked at yet"
            case .planned: "will change"
            case .unchanged: "no change"
            case .refused: "cannot change"
            case .stale: "changed meanwhile"
            case .failed: "failed"
            case .done: "changed"
            }
        }
    }

    package let id: ID<TierPlan>
    /// What a tenant remembers it by; nobody can guess it, and no other server has the same.
    let key: String
    package let tierName: String
    package let edit: TierEdit
    /// The version of a template that it publishes; nil for the change of one tier.
    package let version: TierTemplateVersion?
    package let administratorName: String
    /// The change that this one takes back; nil for any other.
    package let undoes: ID<TierPlan>?
    package let createdAt: Date
    /// When its application was begun.
    package let appliedAt: Date?
    /// The order to publish it, as long as somebody gave one.
    package let order: TierOrder?
    package let counts: [State: Int]
    /// How many failed while it was applied, and can be tried again as they were looked at.
    package let retries: Int

    package func count(_ states: State...) -> Int {
        states.reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    /// Tenants in which it waits to be applied, or failed when it was.
    package var waiting: Int { count(.planned) + retries }

    package var tenantCount: Int { counts.values.reduce(0, +) }
}

/// What a plan means for one tenant.
package struct TierPlanRow: Sendable {
    package let slug: Slug
    package let tenantName: String
    package let state: TierPlan.State
    /// "6 → 5 calls a quarter", a line each.
    package let differences: [String]
    /// References over the limits as they are, and as they would be.
    package let overBefore: Int
    package let overAfter: Int
    /// Why it is refused, stale or failed.
    package let note: String
    package let at: Date?
    let before: String
    let after: String
}

extension ControlReading {
    /// A page of the plan's tenants, those that need attention first.
    package func tierPlanRows(
        _ id: ID<TierPlan>, state: TierPlan.State?, page: Int
    ) throws -> ListPage<TierPlanRow> {
        let condition: SQL =
            "plan_id = \(id.number) AND (\(state?.rawValue) IS NULL OR line.state = \(state?.rawValue))"
        let count: Int =
            try database.value("SELECT count(*) FROM tier_plan_tenant AS line WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        let rows = try planRows(where: condition, limit: slice.size, offset: slice.offset)
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    /// The plan's tenants in these states, all of them.
    func tierPlanRows(_ id: ID<TierPlan>, in states: [TierPlan.State]) throws -> [TierPlanRow] {
        try planRows(
            where: "plan_id = \(id.number) AND line.state IN \(states.map(\.rawValue))", limit: -1, offset: 0)
    }

    private func planRows(where condition: SQL, limit: Int, offset: Int) throws -> [TierPlanRow] {
        try database.rows(
            """
            SELECT line.slug, tenant.name, line.state, before, after, differences, over_before, over_after, note, at
            FROM tier_plan_tenant AS line
            JOIN tenant ON tenant.slug = line.slug
            WHERE \(condition)
            ORDER BY line.state IN ('planned', 'unchanged', 'done'), tenant.name COLLATE NOCASE, line.slug
            LIMIT \(limit) OFFSET \(offset)
            """
        ).compactMap { row in
            guard let slug = Slug(row["slug"] as String) else { return nil }
            return TierPlanRow(
                slug: slug, tenantName: row["name"], state: try row.choice("state"),
                differences: row.lines("differences"), overBefore: row["over_before"],
                overAfter: row["over_after"], note: row["note"], at: row.optionalMoment("at"),
                before: row["before"], after: row["after"])
        }
    }
}
