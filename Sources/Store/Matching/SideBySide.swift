package import Domain
package import Foundation

/// A few references held against one request, side by side: what the page that compares them shows.
package struct SideBySide: Sendable {
    /// One of them.
    package struct Candidate: Sendable {
        package let place: Ranking.Place
        /// Every reason against asking them today, in words.
        package let reasons: [String]
        /// Whether they stand on the request already.
        package let isOnRequest: Bool
        /// What was said after their calls, the latest first.
        package let feedback: [ReferenceFeedback]
    }

    package let request: Request
    package let weights: Weights
    /// In the order of the ranking.
    package let candidates: [Candidate]

    /// How many stand side by side.
    package static let range = 2...3
    /// How much of what was said is shown of each.
    package static let mostFeedback = 3
}

extension TenantReading {
    /// Nil where there is no such request for a coordinator, or one of the references is not there.
    package func sideBySide(
        _ ids: [ID<Reference>], for request: ID<Request>, at now: Date
    ) throws -> SideBySide? {
        guard let request = try self.request(request) else { return nil }
        let program = try program()
        let today = Day(of: now, in: program.timeZone)
        let eligibility = try eligibility(of: request, in: program, on: today)
        let taken = Set(
            try engagements(of: request.id).filter { $0.state != .cancelled }.map(\.reference))
        let members = try members(ids, on: today)
        guard ids.allSatisfy({ members[$0] != nil }) else { return nil }
        let candidates = try members.map { id, member in
            let (reference, workload) = member
            let fit = Fit(of: reference, to: request.criteria, weights: program.weights, on: today)
            return SideBySide.Candidate(
                place: Ranking.Place(
                    reference: reference, fit: fit, workload: workload, weights: program.weights, today: today
                ),
                reasons: Ranking.Excluded(
                    reference: reference, fit: fit, workload: workload,
                    reasons: eligibility.exclusions(of: reference, workload: workload, fit: fit)
                ).sentences,
                isOnRequest: taken.contains(id),
                feedback: try feedback(about: id, most: SideBySide.mostFeedback))
        }
        return SideBySide(
            request: request, weights: program.weights,
            candidates: candidates.sorted { $0.place.standing < $1.place.standing })
    }
}
