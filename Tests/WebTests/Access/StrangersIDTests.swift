import Domain
import Foundation
import Testing

@testable import Store
@testable import Web

@Suite struct `What belongs to somebody else` {
    private static let canary = "canary of medisoft "

    /// Both tenants have all there is; everything in the second bears the canary, and the identities of its latest things do
    /// not exist in the first.
    private static func open(_ test: @Sendable (TestSite, FullTenant, FullTenant) async throws -> Void)
        async throws
    {
        try await TestSite.open { site in
            let mine = try await FullTenantBuilder.fill(site, TestSite.acme)
            _ = try await FullTenantBuilder.fill(site, TestSite.medisoft, mark: canary, number: 2)
            let theirs = try await FullTenantBuilder.fill(site, TestSite.medisoft, mark: canary, number: 3)
            try await site.withTenant(TestSite.medisoft) { tenant in
                _ = try await tenant.write { try StoredTexts(database: $0.database).begin(with: canary) }
            }
            try await test(site, mine, theirs)
        }
    }

    @Test func `in another tenant is not there under any address of this one`() async throws {
        try await Self.open { site, mine, theirs in
            let browsers = try await site.browsers()
            let dumps = try await (site.dump(TestSite.acme), site.dump(TestSite.medisoft))
            var asked = 0
            for route in site.server.table.routes
            where route.audience.role != nil && route.path.contains("/:") {
                let addresses = theirs.addresses(of: route) ?? []
                let own = Set(mine.addresses(of: route) ?? [])
                for address in addresses {
                    let here = address.replacing("/\(TestSite.medisoft)/", with: "/\(TestSite.acme)/")
                    guard !own.contains(here), here.contains(where: \.isNumber) else { continue }
                    try await Self.expectNothing(route, here, browsers)
                    asked += 1
                }
            }
            #expect(asked > 300, "addresses asked for")
            #expect(try await site.dump(TestSite.acme) == dumps.0)
            #expect(try await site.dump(TestSite.medisoft) == dumps.1)
        }
    }

    @Test func `of the same tenant is not there either`() async throws {
        try await Self.open { site, mine, _ in
            try await site.withTenant { tenant in
                _ = try await tenant.write { transaction in
                    try StoredTexts(database: transaction.database).mark(mine.others, with: Self.canary)
                }
            }
            let browsers = try await site.browsers()
            let before = try await site.dump()
            var asked = 0
            for route in site.server.table.routes where [.ae, .reference, .owner].contains(route.audience) {
                for address in mine.addresses(of: route, forStranger: true) ?? [] {
                    try await Self.expectNothing(route, address, browsers)
                    asked += 1
                }
            }
            #expect(asked > 20, "addresses asked for")
            #expect(try await site.dump() == before)
        }
    }

    @Test func `in another tenant is in no answer to a filter, a search or a form of this one`() async throws
    {
        try await Self.open { site, mine, theirs in
            let marta = try await site.signedIn(as: .coordinator)
            let tom = try await site.signedIn(as: .ae)
            let reference = try #require(theirs.references.max())
            for (browser, address) in [
                (marta, "references?account=\(theirs.accounts.own)"), (marta, "references?tier=3"),
                (marta, "references?q=canary"), (marta, "accounts?q=canary"), (marta, "queue?q=canary"),
                (marta, "accounts/suggestions?q=canary"), (marta, "import?page=1"),
            ] {
                let page = try await browser.get("/acme/coordinator/\(address)")
                #expect(page.status == 200, "\(address)")
                #expect(
                    !page.text.replacing("value=\"canary\"", with: "").contains("canary of"), "\(address)")
            }
            for address in ["requests?q=canary", "deals?q=canary", "deals/suggest?q=canary"] {
                #expect(!(try await tom.get("/acme/ae/\(address)").text.contains("canary of")), "\(address)")
            }
            for deal in [theirs.deals.own, mine.deals.other] {
                let page = try await tom.get("/acme/ae/requests/new?deal=\(deal)")
                #expect(page.status == 404)
                var form = AEScene.form
                form["deal"] = "\(deal)"
                #expect(try await tom.send("/acme/ae/requests/new", form).status == 404)
            }
            let request = mine.own[0].request
            let version = try await site.withTenant { tenant in
                try await tenant.read { try $0.request(request)?.version ?? 0 }
            }
            let page = try await marta.send(
                "/acme/coordinator/requests/\(request)/shortlist",
                ["references[]": "\(reference)", "version": "\(version)"])
            #expect(page.status == 404)
        }
    }

    private static func expectNothing(
        _ route: Route, _ address: String, _ browsers: [Audience: TestBrowser]
    ) async throws {
        let browser = try #require(browsers[route.audience])
        let pages =
            route.method == "GET"
            ? [try await browser.get(address), try await browser.head(address)]
            : [try await browser.post(address)]
        for page in pages {
            // A form that cannot be read is no form, whatever its address names.
            #expect(
                page.status == 404 || route.method == "POST" && page.status == 400, "\(route) at \(address)")
            #expect(!page.text.contains("canary"), "\(route) at \(address)")
        }
    }
}
