package import Domain
package import Foundation
import GRDB

/// What other weights would do to the ranking of the request that was filed last.
package struct WeightsEffect: Sendable {
    package let request: Request
    package let shift: RankingShift
    /// Those who stand in either order.
    package let references: [ID<Reference>: Reference]
}

extension TenantReading {
    /// Nil while nobody has filed a request. As on the request's page, those who are on it already are left out.
    package func effect(of weights: Weights, at now: Date) throws -> WeightsEffect? {
        let latest: Int64? = try database.value(
            """
            SELECT id
            FROM request
            WHERE stage <> 'draft'
            ORDER BY filed_at DESC, id DESC
            LIMIT 1
            """)
        guard let latest, let request = try request(ID(latest)) else { return nil }
        let program = try program()
        let today = Day(of: now, in: program.timeZone)
        let eligibility = try eligibility(of: request, in: program, on: today)
        let taken = Set(
            try engagements(of: request.id).filter { $0.state != .cancelled }.map(\.reference))
        let orders = try [program.weights, weights].map { weights in
            try ranking(
                by: request.criteria, weights: weights, eligibility: eligibility, leavingOut: taken
            ).places
        }
        let shift = RankingShift(from: orders[0], to: orders[1])
        let shown = Set((shift.before + shift.after).map(\.standing.reference))
        let members = try members(shown.sorted(), on: today)
        return WeightsEffect(
            request: request, shift: shift, references: members.mapValues(\.reference))
    }
}
