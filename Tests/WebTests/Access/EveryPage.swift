import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Every address of a site with a full tenant, and who asks for it.
extension TestSite {
    /// Every page there is, with real identities in its address.
    func pages(_ full: FullTenant) async throws -> [(route: Route, address: String)] {
        var all: [(route: Route, address: String)] = []
        for route in server.table.routes where route.method == "GET" {
            let addresses = try #require(
                try await addresses(of: route, full), "no example of an address of \(route)")
            all += addresses.map { (route, $0) }
        }
        return all
    }

    /// Addresses of a route; of one with a parameter that nothing here is named by, one that is made up.
    func examples(of route: Route, _ full: FullTenant) async throws -> [String] {
        if let known = try await addresses(of: route, full) { return known }
        return [route.path.replacing(":tenant", with: full.slug).replacing(/:[a-z]+/, with: "424242")]
    }

    /// A browser of somebody for whom the route is.
    func browser(for audience: Audience) async throws -> TestBrowser {
        switch audience {
        case .everybody, .visitor, .link, .guest: browser()
        case .member: try await signedIn(as: .coordinator)
        case .administrator: try await signedInAsAdministrator()
        case .ae, .coordinator, .reference, .owner:
            try await signedIn(as: try #require(audience.role))
        }
    }

    /// One of each kind, signed in before anything is asked for.
    func browsers() async throws -> [Audience: TestBrowser] {
        var all: [Audience: TestBrowser] = [:]
        for audience in Audience.allCases { all[audience] = try await browser(for: audience) }
        return all
    }

    /// Plans a change of a tier in both tenants, and leaves all of the tiers open to the coordinators of Acme.
    func tierPlan(mark: String = "") async throws {
        _ = try await signedInAsAdministrator()
        let now = clock.now
        let slugs = [Slug(Self.acme), Slug(Self.medisoft)].compactMap(\.self)
        try await server.services.control.write { transaction in
            let edit = TierEdit(
                quarter: 5, year: 7, removing: ["\(mark)gone"],
                adding: [Benefit(kind: .standing, title: "\(mark)lounge")])
            let administrator = try #require(try transaction.administrators().first)
            try transaction.setTiers(
                of: try #require(slugs.first), following: nil, open: Set(TierField.allCases), nil)
            _ = try transaction.insertTierPlan(
                edit, of: "Premier", for: slugs, by: administrator.administrator.id,
                formKey: UUID().uuidString, at: now)
        }
    }

    /// Examples of a route's addresses; nil when it has a parameter that nothing here is named by.
    private func addresses(of route: Route, _ full: FullTenant) async throws -> [String]? {
        if route.path == "/:tenant/link/:token" {
            let address = try await withTenant(full.slug) {
                try await server.linkAddress(.signIn(full.link), of: $0)
            }
            let path = try #require(address).split(separator: "/", maxSplits: 3).last
            return ["/" + (try #require(path))]
        }
        return switch route.path {
        case "/:tenant/calendar/:file": ["/\(full.slug)/calendar/\(full.feed).ics"]
        case "/setup/:token": ["/setup/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
        case _ where route.path.contains("/:kind"):
            [LetterKind.ask, .introduction, .digest].map {
                route.path.replacing(":tenant", with: full.slug).replacing(":kind", with: $0.rawValue)
            }
        case _ where route.path.contains("/:administrator"):
            [route.path.replacing(":administrator", with: "1")]
        case _ where route.path.contains("/:template") || route.path.contains("/:tier"):
            [
                route.path.replacing(":tenant", with: full.slug).replacing(":template", with: "1")
                    .replacing(":tier", with: "1")
            ]
        case _ where route.path.contains("/:plan"): [route.path.replacing(":plan", with: "1")]
        default: full.addresses(of: route)
        }
    }
}
