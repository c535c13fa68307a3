import Domain
import Foundation
import Store

extension DemoPlay {
    /// The best that may be asked that day.
    func shortlist(_ count: Int, on request: Request, _ act: Act) throws {
        let today = Day(of: act.at, in: program.timeZone)
        for place in try ranking(for: request, on: today).places.prefix(count) {
            let others = try tenant.engagements(of: request.id)
            try tenant.save(try request.shortlist(place.reference, among: others, act: act))
        }
    }

    /// Asks the first on the shortlist who may still be asked; when none may, the next best is put there first.
    func ask(on request: Request, _ act: Act) throws {
        let today = Day(of: act.at, in: program.timeZone)
        let eligibility = try tenant.eligibility(of: request, on: today)
        for match in try tenant.matches(of: request.id) where match.engagement.state == .shortlisted {
            let workload = try tenant.workload(of: match.reference.id, on: today)
            guard eligibility.exclusions(of: match.reference, workload: workload).isEmpty else { continue }
            return try tenant.save(try match.ask(act, workload: workload, eligibility: eligibility))
        }
        let taken = Set(try tenant.engagements(of: request.id).map(\.reference))
        let next = try ranking(for: request, on: today).places.first { !taken.contains($0.reference.id) }
        guard let next else { throw Refusal(.protected, "nobody is left to be asked") }
        try add(next.reference, to: request, act)
        try ask(on: request, act)
    }

    /// Asks somebody whom a limit or a rest protects, with a reason.
    func override(on request: Request, _ act: Act) throws {
        let today = Day(of: act.at, in: program.timeZone)
        let eligibility = try tenant.eligibility(of: request, on: today)
        let taken = Set(try tenant.engagements(of: request.id).map(\.reference))
        let protected = try ranking(for: request, on: today).excluded.first { excluded in
            !taken.contains(excluded.reference.id) && excluded.reasons.allSatisfy(\.canBeOverridden)
                && excluded.reasons.contains {
                    switch $0 {
                    case .offRotation, .coolingDown: true
                    default: false
                    }
                }
        }
        guard let protected else { return try ask(on: request, act) }
        let id = try add(protected.reference, to: request, act)
        guard let match = try tenant.match(id) else { return }
        try tenant.save(
            try match.ask(
                act, workload: tenant.workload(of: protected.reference.id, on: today),
                eligibility: eligibility,
                overriding: "The prospect asked for them by name, and they offered it at the last meeting."))
    }

    @discardableResult
    private func add(_ reference: Reference, to request: Request, _ act: Act) throws -> ID<Engagement> {
        let others = try tenant.engagements(of: request.id)
        return try tenant.save(try request.shortlist(reference, among: others, act: act))
    }

    func ranking(for request: Request, by criteria: Criteria? = nil, on today: Day) throws -> Ranking {
        let workloads = try tenant.workloads(on: today)
        let pool = references.values.sorted { $0.id < $1.id }.map { ($0, workloads[$0.id] ?? .none) }
        return Ranking(
            pool: pool, criteria: criteria ?? request.criteria, weights: program.weights,
            eligibility: try tenant.eligibility(of: request, on: today))
    }
}
