import Domain
import Testing
import Views

@testable import Web

@Suite struct `The links of the pages` {
    @Test func `lead to routes that are there`() async throws {
        try await TestSite.open(prepare: { $0.demo = DemoCast(companies: []) }) { site in
            for (path, methods) in WrittenPaths.all {
                let address = String(path.text.prefix { $0 != "?" && $0 != "#" })
                let found = site.server.table.methods(at: address).filter { $0 != "HEAD" }
                #expect(Set(found) == methods, "\(address)")
            }
        }
    }

    @Test func `reach every route`() async throws {
        try await TestSite.open(prepare: { $0.demo = DemoCast(companies: []) }) { site in
            let addresses = WrittenPaths.all.map { $0.path.text.prefix { $0 != "?" && $0 != "#" } }
            for route in site.server.table.routes where Self.withoutLink[route.path] == nil {
                #expect(
                    addresses.contains { route.matches($0.split(separator: "/")) },
                    "no page links to \(route)")
            }
        }
    }

    /// Routes that nobody is led to by a page of ours, and why.
    private static let withoutLink: [String: String] = [
        "/:tenant": "what people type", "/:tenant/ae": "what people type",
        "/:tenant/coordinator": "what people type", "/:tenant/reference": "what people type",
        "/:tenant/owner": "what people type", "/admin": "what people type",
        "/health/live": "for load balancers", "/health/ready": "for load balancers",
    ]
}
