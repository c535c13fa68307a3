import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A link without an account` {
    @Test func `is opened by looking as often as one likes, and nothing changes`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let before = try await scene.site.dump()
            let scanner = scene.site.browser()
            for _ in 0..<3 {
                #expect(try await scanner.head(path).status == 200)
                #expect(try await scanner.get(path).status == 200)
            }
            #expect(scanner.cookies.isEmpty)
            #expect(try await scene.site.dump() == before)
            #expect(try await scene.post(path + "/accept").status == 303)
            #expect(try await scene.scene.state() == .accepted)
        }
    }

    @Test func `signs nobody in`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let browser = scene.site.browser()
            _ = try await browser.get(path)
            _ = try await browser.post(path + "/accept")
            #expect(browser.cookies.isEmpty)
            #expect(try await browser.get("/acme/reference/home").location?.contains("/sign-in") == true)
        }
    }

    @Test func `opens nothing when any of its bytes is another`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let start = try #require(path.lastIndex(of: "/"))
            let token = Array(path[path.index(after: start)...].utf8)
            #expect(token.count >= 22, "128 bits or more")
            for index in token.indices {
                var changed = token
                changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
                let wrong = path[...start] + String(decoding: changed, as: UTF8.self)
                #expect(try await scene.get(String(wrong)).status == 403, "byte \(index)")
                #expect(try await scene.post("\(wrong)/accept").status == 403, "byte \(index)")
            }
            for wrong in ["\(path.dropLast())", "\(path)A", "\(path[...start])x"] {
                #expect(try await scene.get(wrong).status == 403)
            }
            #expect(try await scene.scene.state() == .asked)
        }
    }

    @Test func `opens nothing at another tenant, nor on the page of another purpose`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let elsewhere = path.replacing("/acme/", with: "/medisoft/")
            #expect(try await scene.get(elsewhere).status == 403)
            #expect(try await scene.post(elsewhere + "/accept").status == 403)
            let token = try #require(path.split(separator: "/").last)
            #expect(try await scene.get("/acme/link/\(token)").status == 410, "the page that signs in")
            for purpose in GuestLink.Purpose.allCases where purpose != .answer {
                let status = try await scene.get("/acme/link/\(purpose.rawValue)/\(token)").status
                #expect(status == 403 || status == 404, "\(purpose)")
            }
            #expect(try await scene.scene.state() == .asked)
        }
    }

    @Test func `has a token of its own for every purpose, engagement, side, end and tenant`() throws {
        let key = LinkKey(bytes: Data(repeating: 7, count: 32))
        let nonce = LinkKey.nonce()
        let mail = try #require(MailAddress("helen.osei@customer.example"))
        let (acme, other) = (try #require(Slug("acme")), try #require(Slug("medisoft")))
        func link(
            _ id: Int64 = 1, _ purpose: GuestLink.Purpose = .feedback, _ engagement: Int64 = 1,
            _ side: Feedback.Side = .reference, expiring: TimeInterval = 100
        ) -> GuestLink {
            GuestLink(
                id: ID(id), purpose: purpose, engagement: ID(engagement),
                guest: Guest(side: side, name: "Helen Osei", mail: mail, person: ID(4)),
                createdAt: .distantPast,
                expiresAt: Date(timeIntervalSince1970: expiring), usedAt: nil, endedAt: nil, end: nil)
        }
        let tokens = [
            link(), link(2), link(1, .outcome), link(1, .feedback, 2), link(1, .feedback, 1, .ae),
            link(expiring: 101),
        ].map { key.token(tenant: acme, link: $0, nonce: nonce) }
        let elsewhere = key.token(tenant: other, link: link(), nonce: nonce)
        let signIn = key.token(tenant: acme, link: ID<SignInLink>(1), nonce: nonce)
        #expect(Set(tokens + [elsewhere, signIn]).count == tokens.count + 2)
        #expect(key.token(tenant: acme, link: link(), nonce: nonce) == tokens[0])
    }

    @Test func `stands nowhere in the tenant's file, and neither does what it is made of`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            #expect(try await scene.get(path).status == 200)
            #expect(try await scene.post(path + "/proposal", ["times": "After Easter"]).status == 303)
            let needle = Array(try #require(path.split(separator: "/").last).utf8)
            for ending in ["", "-wal"] {
                let file = Array(
                    FileManager.default.contents(atPath: scene.site.folder.tenant("acme") + ending) ?? Data())
                #expect(!file.isEmpty)
                #expect(file.firstRange(of: needle) == nil)
            }
        }
    }

    @Test func `is in no line of the log`() {
        for (path, logged) in [
            ("/acme/link/answer/SECRET", "/acme/link/answer/[token]"),
            ("/acme/link/answer/SECRET/accept", "/acme/link/answer/[token]/accept"),
            ("/acme/link/feedback/SECRET", "/acme/link/feedback/[token]"),
            ("/acme/link/SECRET", "/acme/link/[token]"),
            ("/acme/link/answer", "/acme/link/answer"), ("/setup/SECRET", "/setup/[token]"),
            ("/acme/coordinator/references/9/link", "/acme/coordinator/references/9/link"),
        ] {
            #expect(LoggedPath(path).description == logged)
        }
    }

    @Test func `works for as long as its purpose needs, and then says whom to ask`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            scene.site.clock.advance(by: 14 * 86_400 - 1)
            #expect(try await scene.get(path).status == 200)
            scene.site.clock.advance(by: 1)
            for page in [try await scene.get(path), try await scene.post(path + "/accept")] {
                #expect(page.status == 410)
                for words in [
                    "Acme Hardware", "Marta Lindqvist", "marta.lindqvist@vendor.example", "14 days",
                ] {
                    #expect(page.text.contains(words), "\(words)")
                }
            }
            #expect(try await scene.scene.state() == .asked)
        }
    }

    @Test func `ends when its ask is taken back, and is another once they are asked again`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            try await scene.scene.decide { try $0.lapse($1) }
            let page = try await scene.get(path)
            #expect(page.status == 410)
            #expect(page.text.contains("nothing left for you to do"))
            #expect(try await scene.post(path + "/accept").status == 410)
            let marta = try await scene.scene.office.act(.coordinator)
            try await scene.scene.office.write { transaction in
                let match = try #require(try transaction.match(scene.engagement))
                let today = try transaction.today(at: marta.at)
                try transaction.save(
                    try match.ask(
                        marta, workload: .none,
                        eligibility: try transaction.eligibility(of: match.request, on: today)))
            }
            let newer = try await scene.path(.answer)
            #expect(newer != path)
            #expect(try await scene.get(newer).status == 200)
            #expect(try await scene.get(path).status == 410)
        }
    }

    @Test func `ends when its person is shut out`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let marta = try await scene.scene.office.act(.coordinator)
            try await scene.scene.office.write { transaction in
                let helen = try #require(try transaction.people().first { $0.name == "Helen Osei" })
                try transaction.save(
                    try helen.disable(duties: try transaction.duties(of: helen.id), Steward(marta)))
            }
            #expect(try await scene.get(path).status == 410)
            #expect(try await scene.post(path + "/accept").status == 410)
            #expect(try await scene.scene.state() == .asked)
        }
    }
}
