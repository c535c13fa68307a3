package import Domain
import GRDB

extension TenantTransaction {
    /// Saves the criteria of a request, and what the pool lacks for them: the gap is what recruitment starts from, so it
    /// stays on record when the request has long ended.
    package func save(_ change: CriteriaChange) throws {
        try apply(change)
        let request = change.request
        let program = try program()
        let today = Day(of: change.activity.at, in: program.timeZone)
        let engagements = try engagements(of: request.id)
        let ranking = try ranking(
            by: request.criteria, weights: program.weights,
            eligibility: try eligibility(of: request, in: program, on: today),
            leavingOut: Set(engagements.filter { $0.state != .cancelled }.map(\.reference)))
        guard let gap = CoverageGap(of: request, ranking: ranking, onRequest: engagements) else {
            try database.change("DELETE FROM coverage_gap WHERE request_id = \(request.id.number)")
            return
        }
        try database.change(
            """
            INSERT OR REPLACE INTO coverage_gap (request_id, found_at, wanted, eligible, criteria, sentence,
                relaxed_criterion, relaxed_gain)
            VALUES (\(request.id.number), \(change.activity.at.seconds), \(gap.wanted), \(gap.found),
                \(try CriteriaColumn(request.criteria).text()), \(gap.sentence),
                \(gap.relaxation?.criterion.rawValue), \(gap.relaxation?.gain))
            """)
    }
}
