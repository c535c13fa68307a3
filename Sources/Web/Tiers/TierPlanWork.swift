import Domain
import Foundation
import Logging
import Store
import Synchronization

/// The plans of tier changes that are being worked on at this moment, beside the requests. Only this process works on
/// them, since a data folder has one server; which of them were ordered stands in the control database, so that a server
/// that stopped or died goes on with them when it is started again.
package final class TierPlanWork: Sendable {
    /// What is done with a plan, and in how many tenants.
    struct Job: Sendable {
        enum Kind: Sendable {
            case look
            case apply
        }

        let kind: Kind
        let total: Int
        /// Somebody asked that it stops after the tenants that it is at.
        var isStopping = false
    }

    private let jobs = Mutex<[ID<TierPlan>: Job]>([:])

    func job(of plan: ID<TierPlan>) -> Job? { jobs.withLock { $0[plan] } }

    /// Has it stop after the tenants that it is at; the others stay as they are, to be taken up again.
    func stop(_ plan: ID<TierPlan>) { jobs.withLock { $0[plan]?.isStopping = true } }

    /// Begins to look at what the plan would do in each tenant; false while it is being worked on.
    func look(_ plan: TierPlan, _ services: SiteServices) async -> Bool {
        let total = plan.tenantCount - plan.count(.done)
        guard begin(Job(kind: .look, total: total), of: plan, services, { try await $0.look() }) else {
            return false
        }
        await settle(plan.id)
        return true
    }

    /// Writes down the order to publish the plan wherever it waits, and begins with it where its moment has come; false
    /// while it is being worked on.
    ///
    /// - Parameter dueAt: when it is to begin; nil at once.
    func apply(
        _ plan: TierPlan, by administrator: Administrator, from address: String, dueAt: Date? = nil,
        _ services: SiteServices
    ) async throws -> Bool {
        guard job(of: plan.id) == nil else { return false }
        let (id, now) = (plan.id, services.now())
        let moment = max(dueAt ?? now, now)
        let tenants = plan.waiting == 1 ? "1 tenant" : "\(plan.waiting) tenants"
        let day = moment > now ? " from \(Day(of: moment, in: .gmt).spelled)" : ""
        let act = Administration(
            at: now, by: administrator.id, actorName: administrator.name, address: address,
            kind: .tierPublicationOrdered,
            sentence: "ordered change \(id) of the tier \(plan.tierName) for \(tenants)\(day)")
        let ordered = try await services.control.write { transaction in
            try transaction.order(id, by: administrator, from: address, dueAt: moment, act: act, at: now)
            return try transaction.tierPlan(id)
        }
        guard let ordered, moment <= now else { return true }
        guard begin(Job(kind: .apply, total: plan.waiting), of: ordered, services, { try await $0.publish() })
        else { return false }
        await settle(id)
        return true
    }

    /// Begins with every order whose moment has come, and goes on with those that a server left half done.
    func takeUp(_ services: SiteServices) async throws {
        let now = services.now()
        for plan in try await services.control.read({ try $0.dueTierPlans(at: now) }) {
            _ = begin(Job(kind: .apply, total: plan.waiting), of: plan, services) { try await $0.publish() }
        }
    }

    /// Waits until nothing is being worked on.
    func rest() async {
        while !jobs.withLock({ $0.isEmpty }) { try? await Task.sleep(for: .milliseconds(10)) }
    }

    private func begin(
        _ job: Job, of plan: TierPlan, _ services: SiteServices,
        _ work: @escaping @Sendable (TierPublication) async throws -> Void
    ) -> Bool {
        let id = plan.id
        let isFirst = jobs.withLock { jobs in
            guard jobs[id] == nil else { return false }
            jobs[id] = job
            return true
        }
        guard isFirst else { return false }
        let publication = TierPublication(
            control: services.control, registry: services.registry, plan: plan, now: services.now,
            isStopping: { !services.readiness.isReady || self.job(of: id)?.isStopping == true })
        Task {
            do {
                try await work(publication)
            } catch {
                services.logger.error("tier plan stopped", metadata: ["plan": "\(id)", "why": "\(error)"])
            }
            jobs.withLock { $0[id] = nil }
        }
        return true
    }

    /// Waits a moment, so that a change of few tenants is through before its page is drawn.
    private func settle(_ plan: ID<TierPlan>) async {
        for _ in 0..<50 {
            if job(of: plan) == nil { return }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }
}
