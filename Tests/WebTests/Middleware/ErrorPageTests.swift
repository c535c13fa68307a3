import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `What cannot be answered` {
    @Test(arguments: [
        "/nowhere", "/nowhere/sign-in", "/acme/nowhere", "/acme/coordinator/nowhere", "/ACME/sign-in",
        "/a%00/sign-in",
        "/acme/%2e%2e/sign-in", "/.git/HEAD", "/assets/", "/assets/nothing.css", "/metrics", "/%c0%ae",
        "/%zz",
    ])
    func `is a page that says so, with every header`(path: String) async throws {
        try await TestSite.open { site in
            var page = try await site.browser().get(path)
            if let location = page.location, page.status == 308 {
                page = try await site.browser().get(location)
            }
            #expect(page.status == 404)
            #expect(page.text.contains("<h1>Not found</h1>"))
            #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.header("X-Content-Type-Options") == "nosniff")
            #expect(page.header("Cache-Control") == "no-store")
            #expect(page.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
            #expect(page.header("X-Request-ID")?.isEmpty == false)
        }
    }

    @Test func `says which methods an address takes`() async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            let deleted = try await browser.send(
                .delete, "/acme/sign-in", headers: TestBrowser.sameOrigin, body: nil)
            #expect(deleted.status == 405)
            #expect(deleted.header("Allow") == "GET, HEAD")
            let got = try await browser.get("/acme/sign-in/password")
            #expect(got.status == 405)
            #expect(got.header("Allow") == "POST")
            #expect(try await browser.post("/acme/nowhere").status == 404)
        }
    }

    @Test(arguments: [
        ("/nowhere", "/nowhere/sign-in"), ("/acme/coordinator/nowhere", "/acme/coordinator/queue"),
        ("/acme/coordinator/references/424242", "/acme/coordinator/queue"),
        ("/admin/nowhere", "/admin/tenants"), ("/nowhere/sign-in", "/"), ("/%zz", "/"),
    ])
    func `shows the way back to where the person was`(path: String, back: String) async throws {
        try await TestSite.open { site in
            let page = try await site.signedIn(as: .coordinator).get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("<a class=\"button\" data-tone=\"neutral\" href=\"\(back)\">"))
        }
    }

    @Test func `leads a trailing slash to the page`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser().get("/acme/sign-in/?next=x")
            #expect(page.status == 308)
            #expect(page.location == "/acme/sign-in?next=x")
            #expect(try await site.browser().get("//evil.example/").location == "/evil.example")
        }
    }

    @Test func `is the person's wrong role, with the role's name`() async throws {
        try await TestSite.open { site in
            let page = try await site.signedIn(as: .ae).get("/acme/coordinator")
            #expect(page.status == 403)
            #expect(page.text.contains("This page is for coordinators"))
        }
    }

    @Test func `is a form after the session's end: nothing is changed and it says so`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser().post("/acme/sign-out")
            #expect(page.status == 401)
            #expect(page.text.contains("You are signed out"))
        }
    }

    @Test func `is a suspended tenant, and no other`() async throws {
        try await TestSite.open { site in
            let slug = try #require(Slug("acme"))
            try await site.server.services.control.write { transaction in
                let tenant = try #require(try transaction.tenant(slug))
                let suspension = try #require(try tenant.suspend(because: "The contract ended."))
                try transaction.save(suspension)
            }
            site.server.services.directory.forget(slug)
            let page = try await site.browser().get("/acme/sign-in")
            #expect(page.status == 403)
            #expect(page.text.contains("The contract ended."))
            #expect(try await site.browser().get("/medisoft/sign-in").status == 200)
        }
    }

    @Test func `is a tenant whose file is broken, and no other`() async throws {
        try await TestSite.open { site in
            let slug = try #require(Slug("acme"))
            try await site.server.services.registry.close(slug)
            let path = site.folder.tenant("acme")
            for file in [path, path + "-wal", path + "-shm"] {
                try? FileManager.default.removeItem(atPath: file)
            }
            try Data("this is no database, whatever it is called".utf8).write(to: URL(filePath: path))
            let page = try await site.browser().get("/acme/sign-in")
            #expect(page.status == 503)
            #expect(page.header("Retry-After") == "60")
            #expect(try await site.browser().get("/medisoft/sign-in").status == 200)
        }
    }

    @Test func `has every refusal's own status`() {
        let statuses = Refusal.Kind.allCases.map { WebRefusal(Refusal($0, "no")).status.code }
        #expect(Set(statuses).isSubset(of: [403, 404, 409, 422]))
        #expect(WebRefusal(Refusal(.stale, "no")).status.code == 409)
        #expect(WebRefusal(Refusal(.notFound, "no")).status.code == 404)
    }
}
