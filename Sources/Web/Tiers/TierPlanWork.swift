import Domain
import Logging
import Store
import Synchronization

/// The plans of tier changes that are being worked on at this moment, beside the requests. Only this process works on
/// them, since a data folder has one server: what is not listed here has ended or was cut short by a stop.
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
        return await begin(Job(kind: .look, total: total), of: plan, services) { try await $0.look() }
    }

    /// Begins to apply the plan wherever it waits; false while it is being worked on.
    func apply(
        _ plan: TierPlan, by administrator: Administrator, from address: String, _ services: SiteServices
    ) async -> Bool {
        await begin(Job(kind: .apply, total: plan.waiting), of: plan, services) {
            try await $0.apply(by: administrator, from: address)
        }
    }

    private func begin(
        _ job: Job, of plan: TierPlan, _ services: SiteServices,
        _ work: @escaping @Sendable (TierPublication) async throws -> Void
    ) async -> Bool {
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
        await settle(id)
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
