/// Why a request is left with fewer references than it wants.
package struct PlanShortfall: Hashable, Sendable {
    /// How many of the pool one reason keeps out, in words: "off rotation".
    package struct Ground: Hashable, Sendable {
        package let reason: String
        package let count: Int
    }

    /// References wanted and not proposed.
    package let missing: Int
    /// Who may be asked and fits, but serves another request, the best fit first.
    package let elsewhere: [PlanDemand.Candidate]
    /// Why the others may not be asked, the most frequent first.
    package let grounds: [Ground]
}

extension Planning {
    /// - Returns: nil where the line is served in full.
    package func shortfall(of line: Plan.Line, in plan: Plan) -> PlanShortfall? {
        guard line.proposed.count < line.demand.wanted,
            let need = needs.first(where: { $0.request.id == line.demand.request })
        else { return nil }
        let proposed = Set(line.proposed.map(\.reference))
        let elsewhere = line.demand.candidates.filter { !proposed.contains($0.reference) }
            .sorted { ($1.fit, $0.reference) < ($0.fit, $1.reference) }
        return PlanShortfall(
            missing: line.demand.wanted - line.proposed.count, elsewhere: elsewhere,
            grounds: grounds(need, candidates: Set(line.demand.candidates.map(\.reference))))
    }

    private func grounds(_ need: Need, candidates: Set<ID<Reference>>) -> [PlanShortfall.Ground] {
        var counts: [String: Int] = [:]
        let known = need.known
        for (reference, workload) in pool where !candidates.contains(reference.id) {
            let reason =
                known.contains(reference.id)
                ? "on this request before"
                : need.eligibility.exclusions(of: reference, workload: workload).first?.topic
                    ?? "missing a must, or the fit too low"
            counts[reason, default: 0] += 1
        }
        return counts.map { PlanShortfall.Ground(reason: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }
}

extension Exclusion {
    /// What keeps somebody out, without the details that differ from one to the next.
    fileprivate var topic: String {
        switch self {
        case .notInProgram: "not in the program"
        case .paused: "paused"
        case .offRotation: "off rotation"
        case .accountAtLimit: "company at its limit"
        case .unwilling(let type): "not willing: \(type.title)"
        case .unavailable: "not free in time"
        case .account(let standing): "company \(standing.title)"
        case .competesWithProspect: "company competes with the prospect"
        case .isProspect: "the prospect itself"
        case .coolingDown: "resting"
        case .misses(let criterion): "missing a must: \(criterion.title)"
        }
    }
}
