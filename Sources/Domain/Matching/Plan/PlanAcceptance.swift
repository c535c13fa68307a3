/// What a coordinator took out of a plan: references put on the shortlists of their requests, all at once. Nobody is asked
/// by it.
package struct PlanAcceptance: Sendable {
    package let shortlistings: [Shortlisting]
}

extension Planning {
    /// Judges what was chosen against everything as it is now, one after the other, so that what is chosen holds together
    /// under every limit. Refuses all of it when any of it is not possible any more; `self` must have been read in the
    /// transaction that saves.
    package func accept(_ choices: [PlanChoice], _ act: Act) throws(Refusal) -> PlanAcceptance {
        guard !choices.isEmpty else { throw Refusal(.invalid, "Choose at least one reference.") }
        var left = ledger
        var shortlistings: [Shortlisting] = []
        var given: [ID<Request>: [Engagement]] = [:]
        var obstacles: [String] = []
        let people = Dictionary(uniqueKeysWithValues: pool.map { ($0.reference.id, $0) })
        let open = Dictionary(uniqueKeysWithValues: needs.map { ($0.request.id, $0) })
        for choice in choices {
            guard let need = open[choice.request] else {
                obstacles.append("a request of the plan is closed, or has all that it wants")
                continue
            }
            guard let (reference, workload) = people[choice.reference] else {
                throw Refusal(.notFound, "There is no such reference.")
            }
            let prospect = need.request.wish.prospect.name
            guard need.request.version == choice.version else {
                obstacles.append("the request for \(prospect) was changed")
                continue
            }
            let engagements = given[choice.request] ?? need.engagements
            if let obstacle = obstacle(reference, workload, to: need, engagements, left) {
                obstacles.append(obstacle)
                continue
            }
            shortlistings.append(try need.request.shortlist(reference, among: engagements, act: act))
            left.take(need.eligibility.slots, of: reference.id)
            given[choice.request] =
                engagements + [
                    Engagement(
                        id: ID(0), request: choice.request, reference: reference.id, state: .shortlisted)
                ]
        }
        guard obstacles.isEmpty else { throw Refusal(.stale, Self.sentence(obstacles)) }
        return PlanAcceptance(shortlistings: shortlistings)
    }

    private func obstacle(
        _ reference: Reference, _ workload: Workload, to need: Need, _ engagements: [Engagement],
        _ left: PlanLedger
    ) -> String? {
        let prospect = need.request.wish.prospect.name
        guard engagements.count - need.engagements.count < need.wanted else {
            return "the request for \(prospect) has all that it wants"
        }
        if engagements.contains(where: { $0.reference == reference.id }) {
            return "\(reference.contact.name) is on the request for \(prospect) already"
        }
        let ranking = Ranking(
            pool: [(reference, workload)], criteria: need.request.criteria, weights: program.weights,
            eligibility: need.eligibility)
        if let reason = ranking.excluded.first?.reasons.first {
            return "\(reference.contact.name) can't serve \(prospect): \(reason.sentence)"
        }
        guard left.hasRoom(for: need.eligibility.slots, with: reference.id) else {
            return "\(reference.contact.name) has no room for \(prospect) beside what else they are to do"
        }
        return nil
    }

    private static func sentence(_ obstacles: [String]) -> String {
        var named: [String] = []
        for obstacle in obstacles where !named.contains(obstacle) { named.append(obstacle) }
        let more = named.count > 5 ? "; and \(named.count - 5) more" : ""
        let first = named.prefix(5).joined(separator: "; ")
        return """
            Things have changed since the plan was made: \(first)\(more). Nobody was shortlisted. Here is the plan as it \
            is best now; what you chose is ticked where it still stands in it.
            """
    }
}
