import Domain
import HTTPTypes
import Testing

@testable import Web

@Suite struct `A request that no browser of ours sends` {
    @Test func `has an address that is too long`() async throws {
        try await TestSite.open { site in
            let long = "/acme/sign-in?next=" + String(repeating: "a", count: 8192)
            let page = try await site.browser().get(long)
            #expect(page.status == 414)
        }
    }

    @Test func `asks for another host`() async throws {
        try await TestSite.open { settings in
            settings.baseURL = BaseURL("https://refs.example.com") ?? settings.baseURL
        } _: { site in
            let page = try await site.browser().get("/acme/sign-in")
            #expect(page.status == 400)
            #expect(try await site.browser().get("/health/live").status == 200)
        }
    }

    @Test func `asks for this machine by its other name and is led to the right one`() async throws {
        try await TestSite.open { settings in
            settings.baseURL = BaseURL("http://127.0.0.1") ?? settings.baseURL
        } _: { site in
            let page = try await site.browser().get("/acme/sign-in?next=a")
            #expect(page.status == 307)
            #expect(page.header("Location") == "http://127.0.0.1/acme/sign-in?next=a")
            let form = try await site.browser().send(
                .post, "/acme/sign-in/link", headers: TestBrowser.sameOrigin, body: "address=x")
            #expect(form.status == 400)
        }
    }

    @Test(arguments: [
        ("localhost:8080", true), ("LOCALHOST:8080", true), ("[::1]:8080", true), ("localhost", false),
        ("localhost:9", false), ("localhost.evil.example:8080", false), ("127.0.0.1.evil.example", false),
        ("evil.example:8080", false),
    ])
    func `is told from one for another machine`(host: String, isSame: Bool) throws {
        let base = try #require(BaseURL("http://127.0.0.1:8080"))
        #expect(base.isSameMachine(host) == isSame)
    }

    @Test func `comes compressed`() async throws {
        try await TestSite.open { site in
            var headers = TestBrowser.sameOrigin
            headers[.contentEncoding] = "gzip"
            let page = try await site.browser().send(
                .post, "/acme/sign-in/link", headers: headers, body: "address=x")
            #expect(page.status == 415)
        }
    }

    @Test func `is larger than the page takes`() async throws {
        try await TestSite.open { site in
            let body = "address=" + String(repeating: "x", count: 2 * 1024 * 1024)
            let page = try await site.browser().send(
                .post, "/acme/sign-in/link", headers: TestBrowser.sameOrigin, body: body)
            #expect(page.status == 413)
        }
    }

    @Test(arguments: ["mail=a&mail=b", "mail=%zz", "mail[=x", "mail[a]=x"])
    func `is no form`(body: String) async throws {
        try await TestSite.open { site in
            let page = try await site.browser().send(
                .post, "/acme/sign-in/password", headers: TestBrowser.sameOrigin, body: body)
            #expect(page.status == 400)
        }
    }

    @Test func `repeats a name in its query`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser().get("/acme/sign-in?next=a&next=b")
            #expect(page.status == 400)
        }
    }

    @Test func `is JSON`() async throws {
        try await TestSite.open { site in
            var headers = TestBrowser.sameOrigin
            headers[.contentType] = "application/json"
            let page = try await site.browser().send(
                .post, "/acme/sign-in/link", headers: headers, body: "{}")
            #expect(page.status == 415)
        }
    }
}

@Suite struct `A form from another site` {
    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"],
        ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"], ["Origin": "null"],
        ["Origin": "http://localhost.evil.example"],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
        [:],
    ])
    func `is refused and changes nothing`(sent: [String: String]) async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            var headers = HTTPFields()
            for (name, value) in sent { headers[try #require(HTTPField.Name(name))] = value }
            let page = try await browser.send(.post, "/acme/sign-out", headers: headers, body: "")
            #expect(page.status == 403)
            #expect(try await browser.get("/acme/sessions").status == 200)
            #expect(page.header("Access-Control-Allow-Origin") == nil)
        }
    }

    @Test func `is told from one of an older browser on this site`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            let page = try await browser.send(
                .post, "/acme/sign-out", headers: [.origin: "http://localhost"], body: "")
            #expect(page.status == 303)
        }
    }
}
