package import Domain
package import Foundation
import GRDB

/// All that is on file about one request, as it was at one moment: what its coordinator's page shows.
package struct RequestFile: Sendable {
    package let request: Request
    package let program: Program
    /// Every step's clock, and when it stood still.
    package let clock: RequestClock
    package let matches: [Match]
    /// Today's, of the references on the request.
    package let workloads: [ID<Reference>: Workload]
    package let eligibility: Eligibility
    /// The part of the pool's ranking that the page shows, nil once the request has ended. Those who are on the request
    /// already are not in it.
    package let ranking: RankingExcerpt?
    /// What too few of the pool can give; nil where there are enough, or the request has ended.
    package let gap: CoverageGap?
    package let deal: DealRow?
    package let feedback: [FeedbackRow]
    /// What its references got in return before, the latest last; read where thanks are owed.
    package let returned: [ID<Reference>: [String]]
    package let activity: [Activity]
    package let mail: [MailRow]
    /// By which people act on it without signing in.
    package let links: [GuestLink]
    package let coordinators: [Person]
    /// What a call can be picked from, where one is to be found or may be moved.
    package let slots: [ID<Engagement>: CallSlots]
}

extension TenantReading {
    /// Nil where there is no such request for a coordinator. The number of statements does not depend on the number of
    /// references or engagements.
    package func requestFile(
        _ id: ID<Request>, at now: Date, window: RankingWindow = RankingWindow()
    ) throws -> RequestFile? {
        guard let request = try request(id) else { return nil }
        let program = try program()
        let today = Day(of: now, in: program.timeZone)
        let engagements = try engagements(of: id)
        let eligibility = try eligibility(of: request, in: program, on: today)
        let taken = engagements.filter { $0.state != .cancelled }.map(\.reference)
        let ranking =
            request.isOpen
            ? try ranking(
                by: request.criteria, weights: program.weights, eligibility: eligibility,
                leavingOut: Set(taken)) : nil
        let members = try members(
            engagements.map(\.reference) + (ranking?.references(in: window) ?? []), on: today)
        let matches = engagements.compactMap { engagement in
            members[engagement.reference].map {
                Match(engagement: engagement, request: request, reference: $0.reference, program: program)
            }
        }
        let isThanking = engagements.contains { $0.state == .tookPlace }
        return RequestFile(
            request: request, program: program,
            clock: try clock(of: request, engagements: matches.map(\.engagement), program: program),
            matches: matches, workloads: members.mapValues(\.workload), eligibility: eligibility,
            ranking: ranking.map {
                RankingExcerpt(
                    of: $0, window: window, members: members, criteria: request.criteria,
                    weights: program.weights, eligibility: eligibility)
            },
            gap: ranking.flatMap {
                CoverageGap(of: request, ranking: $0, onRequest: engagements)
            },
            deal: try deal(of: request), feedback: try feedback(of: id),
            returned: isThanking ? try valueReturns(on: id) : [:],
            activity: try activity(of: id),
            mail: try mail(about: id), links: try guestLinks(of: id),
            coordinators: try people(holding: .coordinator), slots: try callSlots(of: matches, at: now))
    }

    private func deal(of request: Request) throws -> DealRow? {
        try database.row(
            """
            SELECT opportunity.external_key, opportunity.stage, opportunity.value_minor, opportunity.account_id,
                product.name AS product, (SELECT currency FROM program WHERE id = 1) AS currency
            FROM opportunity
            LEFT JOIN product ON product.id = opportunity.product_id
            WHERE opportunity.id = \(request.opportunity.number)
            """
        ).map { row in
            DealRow(
                key: row["external_key"], stage: try row.choice("stage"), product: row["product"] ?? "",
                value: (row["value_minor"] as Int64?).map { Money(minor: $0, currency: row["currency"]) },
                account: row.optionalID("account_id"))
        }
    }
}

/// The deal behind a request, as far as the coordinator needs it.
package struct DealRow: Sendable {
    package let key: String?
    package let stage: Opportunity.Stage
    package let product: String
    package let value: Money?
    /// The prospect's own account, where the sales system has one.
    package let account: ID<Account>?
}
