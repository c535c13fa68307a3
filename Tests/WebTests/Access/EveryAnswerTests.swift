import Domain
import Foundation
import HTTPTypes
import Testing

@testable import Store
@testable import Web

@Suite struct `Every answer` {
    private static func open(_ test: @Sendable (TestSite, FullTenant) async throws -> Void) async throws {
        try await TestSite.open { settings in
            settings.baseURL = BaseURL("https://refs.example.com") ?? settings.baseURL
            settings.otherHosts = ["localhost"]
            settings.demo = DemoCast(companies: [])
        } _: { site in
            let full = try await FullTenantBuilder.fill(site, TestSite.acme)
            try await site.tierPlan()
            try await test(site, full)
        }
    }

    @Test func `says what a browser may do with it, and lets no other site read it`() async throws {
        try await Self.open { site, full in
            let evil: HTTPFields = [.origin: "https://evil.example"]
            for (route, address) in try await site.pages(full) {
                let page = try await site.browser(for: route.audience).get(address, headers: evil)
                try Self.expectHeaders(of: page, "\(address): \(page.status)")
                if ![.everybody, .visitor, .link, .guest].contains(route.audience) {
                    #expect(page.header("Cache-Control") == "no-store", "\(address)")
                }
            }
            for address in ["/nowhere", "/acme/coordinator/nowhere", "/acme/%00", "//x/"] {
                let page = try await site.browser().get(address, headers: evil)
                try Self.expectHeaders(of: page, "\(address): \(page.status)")
            }
            for route in site.server.table.routes where route.method == "POST" {
                let page = try await site.browser().send(
                    .post, try #require(try await site.examples(of: route, full).first), headers: evil,
                    body: "")
                #expect(page.status == 403)
                try Self.expectHeaders(of: page, "\(route)")
            }
        }
    }

    private static func expectHeaders(of page: TestPage, _ comment: Testing.Comment) throws {
        let policy = page.header("Content-Security-Policy") ?? ""
        // A letter is shown as its reader's mail program draws it, in a sandbox in which nothing runs or is sent.
        let isLetter = policy.hasPrefix("sandbox; default-src 'none'; ")
        for part in isLetter
            ? ["base-uri 'none'", "form-action 'none'"]
            : [
                "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
                "form-action 'self'", "script-src 'self'", "style-src 'self'",
            ]
        {
            #expect(policy.contains(part), comment)
        }
        #expect(!policy.contains("unsafe") || isLetter && !policy.contains("script-src"), comment)
        #expect(page.header("X-Content-Type-Options") == "nosniff", comment)
        #expect(page.header("Referrer-Policy") == "same-origin", comment)
        #expect(page.header("Strict-Transport-Security") == "max-age=31536000; includeSubDomains", comment)
        #expect(page.header("Access-Control-Allow-Origin") == nil, comment)
        #expect(page.header("Server") == nil, comment)
        if !page.bytes.isEmpty {
            #expect(page.header("Content-Type")?.hasSuffix("; charset=utf-8") == true, comment)
        }
    }

    @Test func `to GET and HEAD changes nothing`() async throws {
        try await Self.open { site, full in
            // Whoever asks is signed in once, before.
            let browsers = try await site.browsers()
            let before = try await (site.dump(), site.controlDump())
            for (route, address) in try await site.pages(full) {
                let browser = try #require(browsers[route.audience])
                let (first, second) = (try await browser.get(address), try await browser.head(address))
                #expect(first.status == second.status, "\(address)")
            }
            for route in site.server.table.routes where route.method == "POST" {
                let browser = try #require(browsers[route.audience])
                for address in try await site.examples(of: route, full) {
                    _ = try await browser.get(address)
                    _ = try await browser.head(address)
                }
            }
            #expect(try await site.dump() == before.0)
            #expect(Self.withoutSummaries(try await site.controlDump()) == Self.withoutSummaries(before.1))
        }
    }

    /// What the server works out again for administrators to look at is nobody's change.
    private static func withoutSummaries(_ dump: String) -> [Substring] {
        dump.split(separator: "\n").filter {
            !$0.hasPrefix("tenant_summary") && !$0.hasPrefix("tier_summary")
        }
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
        ["Origin": "null"], [:],
    ])
    func `to a form from another site is no, and changes nothing`(sent: [String: String]) async throws {
        try await Self.open { site, full in
            let browsers = try await site.browsers()
            let before = try await (site.dump(), site.controlDump())
            var headers = HTTPFields()
            for (name, value) in sent { headers[try #require(HTTPField.Name(name))] = value }
            for route in site.server.table.routes where route.method == "POST" {
                for address in try await site.examples(of: route, full) {
                    let page = try await #require(browsers[route.audience]).send(
                        .post, address, headers: headers, body: "")
                    #expect(page.status == 403, "\(address)")
                }
            }
            #expect(try await site.dump() == before.0)
            #expect(try await site.controlDump() == before.1)
        }
    }

    @Test func `holds to names in the query once, and to bodies that are forms`() async throws {
        try await Self.open { site, full in
            for (route, address) in try await site.pages(full) where !address.hasPrefix("/health/") {
                let browser = try await site.browser(for: route.audience)
                for query in [
                    "page=1&page=2", "q=%zz", "q[a]=1", "q=%c0%ae", "page=99999999999999999999&q=%00",
                ] {
                    let page = try await browser.get("\(address)?\(query)")
                    #expect(page.status < 500, "\(address)?\(query): \(page.status)")
                }
            }
            for route in site.server.table.routes where route.method == "POST" {
                let browser = try await site.browser(for: route.audience)
                let address = try #require(try await site.examples(of: route, full).first)
                for body in ["a=1&a=2", "a[b]=1", "a=%zz", "a=%c0%ae", "a=%00", "%ff=1", "=", "&&&"] {
                    let page = try await browser.send(
                        .post, address, headers: TestBrowser.sameOrigin, body: body)
                    #expect(page.status < 500, "\(route): \(page.status) for \(body)")
                }
            }
        }
    }
}
