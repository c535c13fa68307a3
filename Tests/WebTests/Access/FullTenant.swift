import Domain
import Foundation
import Store
import Testing

@testable import Web

/// What stands in a tenant in which every page has something to show, and by whose pages it is reached.
///
/// Marta coordinates; Tom and Wen sell, each with requests of their own; Helen and Wanda are references, of an account that
/// Priya looks after and of one that nobody does.
struct FullTenant: Sendable {
    let slug: String
    /// Tom's requests with their engagements, all of Helen.
    var own: [(request: ID<Domain.Request>, engagement: ID<Engagement>?)] = []
    /// Wen's request, for which Wanda was asked.
    var others: (request: ID<Domain.Request>, engagement: ID<Engagement>)
    var accounts: (own: ID<Account>, other: ID<Account>)
    var references: [ID<Reference>] = []
    var people: [ID<Person>] = []
    var letters: [ID<Letter>] = []
    /// What Helen has coming, and what Wanda has.
    var grants: (own: [ID<BenefitGrant>], other: [ID<BenefitGrant>]) = ([], [])
    var runs: [ID<ImportRun>] = []
    var deals: (own: ID<Opportunity>, other: ID<Opportunity>)
    /// Signs Marta in.
    var link: ID<SignInLink>
    /// What people of Tom's requests got to act without signing in, as far as it works.
    var guestLinks: [(link: GuestLink, token: String)] = []
    /// The secret of the address at which Marta subscribes to her calls.
    var feed = ""

    /// Addresses of a route in this tenant; nil when it has a parameter that nothing here is named by.
    ///
    /// - Parameter stranger: those of what the tenant has, but the route's audience may not see.
    func addresses(of route: Route, forStranger stranger: Bool = false) -> [String]? {
        let path = route.path.replacing(":tenant", with: slug)
        let names = path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        if route.audience == .guest {
            return guestLinks.filter { path.contains("/link/\($0.link.purpose.rawValue)/") }
                .map { path.replacing(":token", with: $0.token) }
        }
        guard !names.isEmpty else { return stranger ? [] : [path] }
        let works = stranger ? [(others.request, Optional(others.engagement))] : known(to: route.audience)
        if names.contains("request") || names.contains("engagement") {
            guard Set(names).isSubset(of: ["request", "engagement"]) else { return nil }
            let whole = works.filter { !names.contains("engagement") || $0.1 != nil }
            return Set(
                whole.map { request, engagement in
                    path.replacing(":request", with: "\(request)")
                        .replacing(":engagement", with: engagement.map { "\($0)" } ?? "")
                }
            ).sorted()
        }
        guard names.count == 1, let numbers = numbers(names[0], route.audience, stranger) else { return nil }
        return numbers.map { path.replacing(":\(names[0])", with: "\($0)") }
    }

    private func known(to audience: Audience) -> [(ID<Domain.Request>, ID<Engagement>?)] {
        audience == .coordinator ? own + [(others.request, others.engagement)] : own
    }

    private func numbers(_ name: String, _ audience: Audience, _ stranger: Bool) -> [Int64]? {
        switch name {
        case "account":
            let all = audience == .owner ? [accounts.own] : [accounts.own, accounts.other]
            return (stranger ? [accounts.other] : all).map(\.number)
        case "reference": return references.map(\.number)
        case "person": return people.map(\.number)
        case "grant":
            let all = audience == .reference ? grants.own : grants.own + grants.other
            return (stranger ? grants.other : all).map(\.number)
        case "letter": return letters.map(\.number)
        case "link": return guestLinks.map(\.link.id.number)
        // Every tenant has the same three; the last has no rule.
        case "tier": return [1, 2]
        case "run": return runs.map(\.number)
        default: return nil
        }
    }
}
