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
        let (id, undoes, version) = (plan.id, plan.undoes, plan.version)
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
            try await control.write { transaction in
                try transaction.save(foresight, of: row.slug, in: id, at: now)
                // Where nothing is to be different the tenant is at the new version already.
                if let version, foresight.state == .unchanged {
                    try transaction.advance(row.slug, to: version)
                }
            }
        }
    }

    /// Carries out the order to publish the plan: applies it wherever it waits, by whoever ordered it, and writes down
    /// how the order stands then. Begun again after a crash, it goes on with what is left.
    package func publish() async throws {
        let id = plan.id
        guard let order = plan.order, try await control.write({ try $0.beginOrder(of: id) }) else { return }
        do {
            try await apply(by: order.administrator, from: order.address)
        } catch {
            let moment = now()
            try await control.write { try $0.endOrder(of: id, at: moment) }
            throw error
        }
        // A server that is about to stop leaves the order running, for the next one to take up.
        if isStopping() { return }
        let end = now()
        try await control.write { try $0.endOrder(of: id, at: end) }
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
        try await each(rows) { row, now in
            let outcome = await change(row, by: administrator, at: now)
            try await control.write { transaction in
                try transaction.set(outcome.state, note: outcome.note, of: row.slug, in: id, at: now)
                if let standing = outcome.standing {
                    try transaction.save(standing, of: row.slug)
                } else {
                    try transaction.save(fault: outcome.note, of: row.slug, at: now)
                }
                guard outcome.state == .done else { return }
                if let version = plan.version { try transaction.advance(row.slug, to: version) }
                try transaction.record(
                    Administration(
                        at: now, by: administrator.id, actorName: administrator.name, address: address,
                        kind: .tierChanged, slug: row.slug,
                        sentence: plan.sentence(of: row.tenantName),
                        detail: row.differences.joined(separator: "\n")))
            }
        }
    }

    fileprivate struct Outcome: Sendable {
        let state: TierPlan.State
        var note = ""
        /// How the tenant stands afterwards; nil where it could not be read.
        var standing: TenantStanding?
    }

    private func foresee(_ slug: Slug, undoing undone: TierPlanRow?, at now: Date) async -> TierForesight {
        do {
            let plan = plan
            let former = try await control.read { try $0.tierFollowing(of: slug).version }
            return try await registry.withTenant(slug) { tenant in
                try await tenant.read {
                    let day = try $0.today(at: now)
                    if let version = plan.version {
                        return try $0.foresight(
                            following: version, after: former, by: plan.administratorName, on: day)
                    }
                    return try $0.foresight(
                        of: plan.edit, named: plan.tierName, undoing: undone, by: plan.administratorName,
                        on: day)
                }
            }
        } catch {
            return TierForesight(state: .failed, note: TenantSurvey.sentence(error))
        }
    }

    private func change(_ row: TierPlanRow, by administrator: Administrator, at now: Date) async -> Outcome {
        do {
            let plan = plan
            return try await registry.withTenant(row.slug) { tenant in
                try await tenant.write { transaction in
                    var outcome = try transaction.carryOut(plan, row, by: administrator, at: now)
                    outcome.standing = try transaction.standing(at: now)
                    return outcome
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

extension TenantTransaction {
    /// Does what was foreseen, unless it was done before or somebody changed the tier since.
    fileprivate func carryOut(
        _ plan: TierPlan, _ row: TierPlanRow, by administrator: Administrator, at now: Date
    ) throws -> TierPublication.Outcome {
        // The server died after this tenant's change and before the control database knew of it.
        if try hasDone(planKey: plan.key) { return .init(state: .done) }
        if let version = plan.version { return try carryOut(plan, version, row, by: administrator, at: now) }
        guard let tier = try tier(named: plan.tierName) else {
            return .init(state: .stale, note: "The tier “\(plan.tierName)” is gone.")
        }
        let current = try TierColumn(tier).columnText()
        if current == row.after { return .init(state: .unchanged, note: "It is that way already.") }
        let wanted = try TierColumn.inColumn(row.after)
        guard current == row.before,
            let change = try tier.change(
                limits: wanted.limits, benefits: wanted.benefits.compactMap(\.benefit),
                by: administrator.name, at: now)
        else {
            let who = try tierActivity(most: 1).first?.actorName
            return .init(
                state: .stale, note: "\(who ?? "Somebody") changed this tier after you looked. Look again.")
        }
        try save(change)
        try markDone(planKey: plan.key, at: now)
        return .init(state: .done)
    }

    private func carryOut(
        _ plan: TierPlan, _ version: TierTemplateVersion, _ row: TierPlanRow,
        by administrator: Administrator, at now: Date
    ) throws -> TierPublication.Outcome {
        let current = try TierSetColumn(try tiers(of: version)).columnText()
        if current == row.after { return .init(state: .unchanged, note: "It is that way already.") }
        guard current == row.before else {
            let who = try tierActivity(most: 1).first?.actorName
            return .init(
                state: .stale, note: "\(who ?? "Somebody") changed a tier after you looked. Look again.")
        }
        for wanted in try TierSetColumn.inColumn(row.after).tiers {
            if let tier = try tier(named: wanted.name) {
                if let change = try tier.change(to: wanted, by: administrator.name, at: now) {
                    try save(change)
                }
            } else {
                try add(wanted, by: administrator.name, at: now)
            }
        }
        try markDone(planKey: plan.key, at: now)
        return .init(state: .done)
    }
}

extension TierPlan {
    /// What is done in one tenant, for the record: "changed the tier Active of Acme Hardware".
    fileprivate func sentence(of tenantName: String) -> String {
        version.map { "published version \($0.number) of the tiers \($0.template.name) to \(tenantName)" }
            ?? "changed the tier \(tierName) of \(tenantName)"
    }
}
