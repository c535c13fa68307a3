package import Domain
package import Foundation
import GRDB

extension ControlTransaction {
    /// Writes a plan down, to be looked at next. A form that is sent twice makes one.
    ///
    /// - Parameter formKey: what the form carried, different each time that it is drawn.
    package func insertTierPlan(
        _ edit: TierEdit, of tierName: String, for slugs: [Slug], by administrator: ID<Administrator>,
        formKey: String, at now: Date
    ) throws -> ID<TierPlan> {
        if let known: Int64 = try database.value("SELECT id FROM tier_plan WHERE form_key = \(formKey)") {
            return ID(known)
        }
        try database.change(
            """
            INSERT INTO tier_plan (form_key, key, administrator_id, tier_name, edit, created_at)
            VALUES (\(formKey), lower(hex(randomblob(16))), \(administrator.number), \(tierName), \(try TierEditColumn(edit).columnText()),
                \(now.seconds))
            """)
        let plan = database.lastInsertedRowID
        for slug in slugs {
            try database.change(
                """
                INSERT INTO tier_plan_tenant (plan_id, slug, state)
                SELECT \(plan), slug, 'unchecked'
                FROM tenant
                WHERE slug = \(slug.text)
                """)
        }
        return ID(plan)
    }

    /// Writes down the change that takes another back wherever that was applied: each tenant's tier as it was before it.
    ///
    /// - Parameter formKey: what the form carried, different each time that it is drawn.
    /// - Throws: a refusal where it was applied nowhere.
    package func insertRollBack(
        of plan: TierPlan, by administrator: ID<Administrator>, formKey: String, at now: Date
    ) throws -> ID<TierPlan> {
        guard plan.version == nil else {
            throw Refusal(
                .outOfStep, "A template is rolled back in the catalogue, and then published again.")
        }
        let applied: [String] = try database.values(
            "SELECT slug FROM tier_plan_tenant WHERE plan_id = \(plan.id.number) AND state = 'done'")
        guard !applied.isEmpty else {
            throw Refusal(.outOfStep, "It was applied nowhere, so there is nothing to take back.")
        }
        let id = try insertTierPlan(
            TierEdit(), of: plan.tierName, for: applied.compactMap { Slug($0) }, by: administrator,
            formKey: formKey, at: now)
        try database.change("UPDATE tier_plan SET undoes = \(plan.id.number) WHERE id = \(id.number)")
        return id
    }

    func save(_ foresight: TierForesight, of slug: Slug, in plan: ID<TierPlan>, at now: Date) throws {
        try database.change(
            """
            UPDATE tier_plan_tenant
            SET state = \(foresight.state.rawValue), before = \(foresight.before), after = \(foresight.after),
                differences = \(foresight.differences.asLines), over_before = \(foresight.overBefore),
                over_after = \(foresight.overAfter), note = \(foresight.note), at = \(now.seconds)
            WHERE plan_id = \(plan.number) AND slug = \(slug.text) AND state <> 'done'
            """)
    }

    func set(
        _ state: TierPlan.State, note: String, of slug: Slug, in plan: ID<TierPlan>, at now: Date
    ) throws {
        try database.change(
            """
            UPDATE tier_plan_tenant
            SET state = \(state.rawValue), note = \(note), at = \(now.seconds)
            WHERE plan_id = \(plan.number) AND slug = \(slug.text)
            """)
    }

    /// Forgets what was foreseen wherever it has not been done, so that looking again starts anew.
    func beginLooking(_ plan: ID<TierPlan>) throws {
        try database.change(
            """
            UPDATE tier_plan_tenant
            SET state = 'unchecked', before = '', after = '', differences = '', over_before = 0, over_after = 0,
                note = '', at = NULL
            WHERE plan_id = \(plan.number) AND state <> 'done'
            """)
    }

    func beginApplying(_ plan: ID<TierPlan>, at now: Date) throws {
        try database.change(
            "UPDATE tier_plan SET applied_at = \(now.seconds) WHERE id = \(plan.number) AND applied_at IS NULL"
        )
    }
}
