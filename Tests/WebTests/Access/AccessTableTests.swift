import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `The access table` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "access-table.txt")

    @Test func `lists every route with its audience`() async throws {
        try await TestSite.open(prepare: Self.inDemo) { site in
            let routes = site.server.table.routes.map(\.description)
            // VOUCHSAFE_WRITE_ACCESS_TABLE=1 writes it anew; the difference is then read in the commit.
            if ProcessInfo.processInfo.environment["VOUCHSAFE_WRITE_ACCESS_TABLE"] != nil {
                try (routes.joined(separator: "\n") + "\n").write(
                    to: Self.file, atomically: true, encoding: .utf8)
            }
            let listed = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(
                String.init)
            let missing = routes.filter { !listed.contains($0) }
            let gone = listed.filter { !routes.contains($0) }
            #expect(missing.isEmpty, "routes that Tests/WebTests/Access/access-table.txt lacks")
            #expect(gone.isEmpty, "lines of Tests/WebTests/Access/access-table.txt without a route")
        }
    }

    @Test func `and the router hold the same routes`() async throws {
        try await TestSite.open(prepare: Self.inDemo) { site in
            let table = site.server.table.routes.map { "\($0.method) \($0.path)" }.sorted()
            #expect(table == site.server.routerRoutes)
        }
    }

    @Test func `keeps every route from everybody it is not for`() async throws {
        try await TestSite.open(prepare: Self.inDemo) { site in
            let visitors = try await Visitor.all(site)
            for route in site.server.table.routes
            where ![.everybody, .visitor, .link, .guest].contains(route.audience) {
                for visitor in visitors {
                    let browser = try await visitor.browser()
                    let page = try await Self.ask(route, browser)
                    let status = page.status
                    if visitor.mayUse(route.audience) {
                        #expect(
                            status != 401 && status != 403 && status < 500,
                            "\(visitor.name) at \(route): \(status)")
                        #expect(
                            page.location?.contains("/sign-in?next=") != true, "\(visitor.name) at \(route)")
                    } else if visitor.isSignedIn(at: route) {
                        #expect(status == 403, "\(visitor.name) at \(route): \(status)")
                    } else if route.method == "GET" {
                        #expect(status == 303, "\(visitor.name) at \(route): \(status)")
                        #expect(page.location?.contains("/sign-in") == true, "\(visitor.name) at \(route)")
                    } else {
                        #expect(status == 401, "\(visitor.name) at \(route): \(status)")
                    }
                }
            }
        }
    }

    @Test func `has no form that another site could send`() async throws {
        try await TestSite.open(prepare: Self.inDemo) { site in
            let administrator = try await site.signedInAsAdministrator()
            for route in site.server.table.routes where route.method != "GET" {
                let browser =
                    try await route.audience.role.asyncMap { try await site.signedIn(as: $0) }
                    ?? administrator
                var headers: HTTPFields = [.origin: "https://evil.example"]
                headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "cross-site"
                let page = try await browser.send(.post, Self.path(of: route), headers: headers, body: "")
                #expect(page.status == 403, "\(route)")
            }
        }
    }

    @Sendable private static func inDemo(_ settings: inout ServerSettings) {
        settings.demo = DemoCast(companies: [])
    }

    private static func ask(_ route: Route, _ browser: TestBrowser) async throws -> TestPage {
        route.method == "GET"
            ? try await browser.get(path(of: route)) : try await browser.post(path(of: route))
    }

    /// An address of the route at the first tenant; every other parameter names something that is not there.
    private static func path(of route: Route) -> String {
        let path = route.path.split(separator: "/").map { segment in
            segment == ":tenant" ? TestSite.acme : segment.hasPrefix(":") ? "424242" : String(segment)
        }
        return "/" + path.joined(separator: "/")
    }
}

/// Somebody who tries every route of the first tenant.
private struct Visitor {
    let name: String
    let role: Role?
    let tenant: String?
    let isAdministrator: Bool
    /// Made anew for each request, since a request may sign out.
    let browser: @Sendable () async throws -> TestBrowser

    static func all(_ site: TestSite) async throws -> [Visitor] {
        var all = [
            Visitor(name: "nobody", role: nil, tenant: nil, isAdministrator: false) { site.browser() },
            Visitor(name: "administrator", role: nil, tenant: nil, isAdministrator: true) {
                try await site.signedInAsAdministrator()
            },
        ]
        for tenant in [TestSite.acme, TestSite.medisoft] {
            for role in Role.allCases {
                all.append(
                    Visitor(name: "\(role) of \(tenant)", role: role, tenant: tenant, isAdministrator: false)
                    {
                        try await site.signedIn(as: role, at: tenant)
                    })
            }
        }
        return all
    }

    func mayUse(_ audience: Audience) -> Bool {
        switch audience {
        case .everybody, .visitor, .link, .guest: true
        case .member: tenant == TestSite.acme
        case .ae, .coordinator, .reference, .owner: tenant == TestSite.acme && role == audience.role
        case .administrator: isAdministrator
        }
    }

    /// Whether the route's own part of the site knows this visitor at all.
    func isSignedIn(at route: Route) -> Bool {
        route.audience == .administrator ? isAdministrator : tenant == TestSite.acme
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        switch self {
        case .some(let wrapped): try await transform(wrapped)
        case .none: nil
        }
    }
}
