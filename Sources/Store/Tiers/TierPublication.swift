import Domain
package import Foundation

/// Looks at what a tier plan would do in each of its tenants, and applies it: one tenant after the other, a transaction
/// each, so that one that cannot be opened stops no other, and what was cut short can be taken up again.
package struct TierPublication: Sendable {
    private let control: ControlDatabase
    private let registry: TenantRegistry
    private let plan: TierPlan
    private let now: @Sendable () -> Date
    private let isStopping: @Sendable () -> Bool
    /// Tenants worked on at a time.
    private static let width = 4

    /// - Parameters:
    ///   - now: the clock, asked at each tenant.
    ///   - isStopping: whether the server is about to stop; then the tenants that are left stay as they are.
    package init(
        control: ControlDatabase, registry: TenantRegistry, plan: TierPlan,
        now: @escaping @Sendable () -> Date,
        isStopping: @escaping @Sendable () -> Bool = { false }
    ) {
        self.control = control
        self.registry = registry
        self.plan = plan
        self.now = now
        self.isStopping = isStopping
    }

    /// Works out anew what the plan would do wherever it has not been done.
    package func look() async throws {
        let id = plan.id
        let undoes = plan.undoes
        let (rows, undone) = try await control.write { transaction in
            try transaction.beginLooking(id)
            let undone = try undoes.map { try transaction.tierPlanRows($0, in: [.done]) } ?? []
            return (
                try transaction.tierPlanRows(id, in: [.unchecked]),
                Dictionary(uniqueKeysWithValues: undone.map { ($0.slug, $0) })
            )
        }
        try await each(rows) { row, now in
            let foresight = await foresee(row.slug, undoing: undone[row.slug], at: now)
            try await control.write { try $0.save(foresight, of: row.slug, in: id, at: now) }
        }
    }

    /// Applies the plan wherever it waits to be.
    ///
    /// - Parameter address: where the administrator's order came from, for the record.
    package func apply(by administrator: Administrator, from address: String) async throws {
        let (id, start) = (plan.id, now())
        let rows = try await control.write { transaction in
            try transaction.beginApplying(id, at: start)
            // One that failed while it was applied is tried again; one that could not be looked at waits for that.
            return try transaction.tierPlanRows(id, in: [.planned, .failed]).filter { !$0.after.isEmpty }
        }
        let begun = plan.appliedAt ?? start
        try await each(rows) { row, now in
            let outcome = await change(row, by: administrator, begun: begun, at: now)
            try await control.write { transaction in
                try transaction.set(outcome.state, note: outcome.note, of: row.slug, in: id, at: now)
                guard outcome.state == .done else { return }
                try transaction.record(
                    Administration(
                        at: now, by: administrator.id, actorName: administrator.name, address: address,
                        kind: .tierChanged, slug: row.slug,
                        sentence: "changed the tier \(plan.tierName) of \(row.tenantName)",
                        detail: row.differences.joined(separator: "\n")))
            }
        }
        let survey = TenantSurvey(control: control, registry: registry)
        try await survey.look(at: rows.map(\.slug), now: now())
    }

    private struct Outcome: Sendable {
        let state: TierPlan.State
        var note = ""
    }

    private func foresee(_ slug: Slug, undoing undone: TierPlanRow?, at now: Date) async -> TierForesight {
        do {
            let plan = plan
            return try await registry.withTenant(slug) { tenant in
                try await tenant.read {
                    try $0.foresight(
                        of: plan.edit, named: plan.tierName, undoing: undone, by: plan.administratorName,
                        on: try $0.today(at: now))
                }
            }
        } catch {
            return TierForesight(state: .failed, note: TenantSurvey.sentence(error))
        }
    }

    private func change(
        _ row: TierPlanRow, by administrator: Administrator, begun: Date, at now: Date
    ) async -> Outcome {
        do {
            let plan = plan
            return try await registry.withTenant(row.slug) { tenant in
                try await tenant.write { transaction in
                    guard let tier = try transaction.tier(named: plan.tierName) else {
                        return Outcome(state: .stale, note: "The tier “\(plan.tierName)” is gone.")
                    }
                    let current = try TierColumn(tier).columnText()
                    if current == row.after {
                        let isOurs = try transaction.hasTierChange(by: administrator.name, since: begun)
                        return Outcome(state: isOurs ? .done : .unchanged, note: "It is that way already.")
                    }
                    let wanted = try TierColumn.inColumn(row.after)
                    guard current == row.before,
                        let change = try tier.change(
                            limits: wanted.limits, benefits: wanted.benefits.compactMap(\.benefit),
                            by: administrator.name, at: now)
                    else {
                        let who = try transaction.tierActivity(most: 1).first?.actorName
                        return Outcome(
                            state: .stale,
                            note: "\(who ?? "Somebody") changed this tier after you looked. Look again.")
                    }
                    try transaction.save(change)
                    return Outcome(state: .done)
                }
            }
        } catch {
            return Outcome(state: .failed, note: TenantSurvey.sentence(error))
        }
    }

    private func each(
        _ rows: [TierPlanRow], _ work: @escaping @Sendable (TierPlanRow, Date) async throws -> Void
    ) async throws {
        let (now, isStopping) = (now, isStopping)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, row) in rows.enumerated() {
                if place >= Self.width { try await group.next() }
                if isStopping() { break }
                group.addTask { try await work(row, now()) }
            }
            try await group.waitForAll()
        }
    }
}
