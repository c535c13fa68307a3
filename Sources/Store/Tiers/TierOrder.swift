package import Domain
package import Foundation
import GRDB

/// An administrator's order to publish a change of tiers, kept in the control database from the moment it is given until
/// it is carried out everywhere: whoever starts the server next goes on with it.
package struct TierOrder: Sendable, Hashable {
    /// How far the order has come.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// Waits for its moment: the day it was planned for, or the next try where tenants failed.
        case ordered
        /// Being carried out, or to be taken up again by a server that was stopped.
        case running
        /// Somebody stopped it; what waits stays as it is until it is ordered anew.
        case stopped
        case finished
    }

    package let state: State
    package let administrator: Administrator
    /// Where the order came from, for the record.
    package let address: String
    package let dueAt: Date
    /// How often tenants that failed were tried again without anybody asking.
    package let tries: Int

    /// Seconds until failed tenants are tried again, a pause for each try; after the last one somebody has to ask.
    static let pauses: [TimeInterval] = [60, 300, 900, 3600]
}

extension ControlReading {
    /// The changes whose moment has come, the longest due first, and those that a server left half done.
    package func dueTierPlans(at now: Date) throws -> [TierPlan] {
        let plans: [Int64] = try database.values(
            """
            SELECT plan_id
            FROM tier_order
            WHERE state IN ('ordered', 'running') AND due_at <= \(now.seconds)
            ORDER BY due_at, plan_id
            """)
        return try plans.compactMap { try tierPlan(ID($0)) }
    }
}

extension ControlTransaction {
    /// Writes the order down, in the place of an earlier one for the same change.
    ///
    /// - Parameters:
    ///   - dueAt: when it is to begin.
    ///   - act: the line that it leaves on the record.
    package func order(
        _ plan: ID<TierPlan>, by administrator: Administrator, from address: String, dueAt: Date,
        act: Administration?, at now: Date
    ) throws {
        try database.change(
            """
            INSERT INTO tier_order (plan_id, administrator_id, address, state, ordered_at, due_at)
            VALUES (\(plan.number), \(administrator.id.number), \(address), 'ordered', \(now.seconds), \(dueAt.seconds))
            ON CONFLICT (plan_id) DO UPDATE SET administrator_id = excluded.administrator_id,
                address = excluded.address, state = 'ordered', ordered_at = excluded.ordered_at,
                due_at = excluded.due_at, tries = 0
            """)
        if let act { try record(act) }
    }

    /// Stops what is being carried out, or cancels what waits for its moment. False where there is nothing of the kind.
    package func stopOrder(of plan: ID<TierPlan>, act: Administration) throws -> Bool {
        try database.change(
            """
            UPDATE tier_order
            SET state = 'stopped'
            WHERE plan_id = \(plan.number) AND state IN ('ordered', 'running')
            """)
        guard database.changesCount > 0 else { return false }
        try record(act)
        return true
    }

    /// False where it was stopped before it could begin.
    func beginOrder(of plan: ID<TierPlan>) throws -> Bool {
        try database.change(
            "UPDATE tier_order SET state = 'running' WHERE plan_id = \(plan.number) AND state = 'ordered'")
        return try openTries(of: plan) != nil
    }

    /// Ends an order that went through all its tenants: finished, or waiting for another try of those that failed.
    func endOrder(of plan: ID<TierPlan>, at now: Date) throws {
        guard let tries = try openTries(of: plan) else { return }
        let waiting: Int =
            try database.value(
                """
                SELECT count(*)
                FROM tier_plan_tenant
                WHERE plan_id = \(plan.number) AND after <> '' AND state IN ('planned', 'failed')
                """) ?? 0
        if waiting > 0, tries < TierOrder.pauses.count {
            try database.change(
                """
                UPDATE tier_order
                SET state = 'ordered', tries = tries + 1,
                    due_at = \((now + TierOrder.pauses[tries]).seconds)
                WHERE plan_id = \(plan.number)
                """)
        } else {
            try database.change(
                "UPDATE tier_order SET state = 'finished' WHERE plan_id = \(plan.number)")
        }
    }

    /// How often it was tried again; nil where it was stopped or ordered anew meanwhile.
    private func openTries(of plan: ID<TierPlan>) throws -> Int? {
        try database.value(
            "SELECT tries FROM tier_order WHERE plan_id = \(plan.number) AND state = 'running'")
    }
}

extension TenantReading {
    /// Whether the change with that key was carried out here.
    func hasDone(planKey: String) throws -> Bool {
        try database.value(
            "SELECT EXISTS (SELECT 1 FROM tier_plan_done WHERE plan_key = \(planKey))") ?? false
    }
}

extension TenantTransaction {
    /// Remembers, together with the change itself, that it was carried out here.
    func markDone(planKey: String, at now: Date) throws {
        try database.change("INSERT INTO tier_plan_done (plan_key, at) VALUES (\(planKey), \(now.seconds))")
    }
}
