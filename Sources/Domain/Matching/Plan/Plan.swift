/// A proposal of who should serve which request: the highest total fit that there is under every limit at once, beside what
/// choosing request by request gives.
///
/// Limits of a quarter, of a year, of an account and the rest between engagements hold together, a reference serves a
/// request once at most, and nobody is proposed who may not be asked. Among choices of the same total fit the references
/// who rested more are taken. Where every type of engagement takes the same number of slots the answer is exact
/// (``PlanFlow``); where they differ it is too (``PlanSearch``), unless the work set aside for it is used up: then
/// ``highest`` says what no choice can pass.
package struct Plan: Sendable {
    /// What is proposed for one request.
    package struct Line: Sendable {
        package let demand: PlanDemand
        /// Best fit first.
        package let proposed: [PlanDemand.Candidate]
        /// What the request would get if every request took the best that is left, one after the other.
        package let inTurn: [PlanDemand.Candidate]
    }

    /// In the order of the queue.
    package let lines: [Line]
    /// No choice within the limits has a higher total fit.
    package let highest: Int

    /// - Parameters:
    ///   - demands: in the order of the queue.
    ///   - rested: every reference, the most rested first.
    package init(_ demands: [PlanDemand], ledger: PlanLedger, rested: [ID<Reference>]) {
        let problem = PlanProblem(demands, ledger: ledger, rested: rested)
        let inTurn = Self.inTurn(demands, ledger)
        let known = inTurn.enumerated().flatMap { demand, chosen in
            let chosen = Set(chosen.map(\.reference))
            return problem.demands[demand].candidates.filter { chosen.contains(rested[$0.person]) }
                .map { problem.pair(demand, $0) }
        }
        var search = PlanSearch(problem, known: known)
        var proposed: [[PlanDemand.Candidate]] = Array(repeating: [], count: demands.count)
        for pair in search.solve() {
            proposed[pair.demand].append(
                PlanDemand.Candidate(reference: rested[pair.person], fit: pair.fit))
        }
        lines = demands.indices.map { index in
            Line(
                demand: demands[index],
                proposed: proposed[index].sorted { ($1.fit, $0.reference) < ($0.fit, $1.reference) },
                inTurn: inTurn[index])
        }
        highest = search.bound / problem.unit
    }

    package var fit: Int { lines.reduce(0) { $0 + Self.fit($1.proposed) } }

    package var fitInTurn: Int { lines.reduce(0) { $0 + Self.fit($1.inTurn) } }

    package var isBest: Bool { highest == fit }

    package static func fit(_ candidates: [PlanDemand.Candidate]) -> Int {
        candidates.reduce(0) { $0 + $1.fit }
    }

    /// What coordinators do who work through the queue: each request takes whoever fits it best and still has room.
    private static func inTurn(_ demands: [PlanDemand], _ ledger: PlanLedger) -> [[PlanDemand.Candidate]] {
        var left = ledger
        return demands.map { demand in
            var chosen: [PlanDemand.Candidate] = []
            for candidate in demand.candidates where candidate.fit > 0 {
                if chosen.count == demand.wanted { break }
                guard left.hasRoom(for: demand.slots, with: candidate.reference) else { continue }
                left.take(demand.slots, of: candidate.reference)
                chosen.append(candidate)
            }
            return chosen
        }
    }
}
