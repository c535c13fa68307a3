import Domain
import Store
import Testing

@testable import Web

@Suite struct `The links of a request` {
    @Test func `are on the coordinator's page, with whose they are, what for and how they stand`()
        async throws
    {
        try await GuestScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let page = try await marta.get("/acme/coordinator/requests/1").text
            for words in ["Links without an account", "Answer the ask", "Not used yet", "works until"] {
                #expect(page.contains(words), "\(words)")
            }
            _ = try await scene.post(try await scene.path(.answer) + "/accept")
            #expect(try await marta.get("/acme/coordinator/requests/1").text.contains("used today"))
        }
    }

    @Test func `are revoked, and say so to whoever has one`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            let marta = try await scene.site.signedIn(as: .coordinator)
            let link = try await scene.link(.answer).id
            let revoke = "/acme/coordinator/links/\(link)/revocation"
            #expect(try await marta.post(revoke).status == 303)
            #expect(try await scene.get(path).status == 410)
            #expect(try await scene.post(path + "/accept").status == 410)
            #expect(try await scene.scene.state() == .asked)
            let again = try await marta.post(revoke)
            #expect(again.status == 409)
            #expect(again.text.contains("That link has ended already"))
            let record = try await scene.scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.last?.sentence == "revoked Helen Osei's link to answer the ask")
        }
    }

    @Test func `are sent again with the same letter, and the older one ends`() async throws {
        try await GuestScene.open { scene in
            let older = try await scene.path(.answer)
            let count = try await scene.subjects().count
            let marta = try await scene.site.signedIn(as: .coordinator)
            let link = try await scene.link(.answer).id
            let renew = "/acme/coordinator/links/\(link)/renewal"
            #expect(try await marta.post(renew).status == 303)
            let subjects = try await scene.subjects()
            #expect(subjects.count == count + 1)
            #expect(subjects.count { $0 == "Would you speak with Lakeside Clinic?" } == 2)
            let newer = try await scene.path(.answer)
            #expect(newer != older)
            let page = try await scene.get(older)
            #expect(page.status == 410)
            #expect(page.text.contains("A newer one was mailed to helen.osei@customer.example"))
            #expect(try await scene.get(newer).status == 200)
            #expect(try await marta.post(renew).status == 409)
        }
    }

    @Test func `that were revoked can be sent anew, and those with nothing to do cannot`() async throws {
        try await GuestScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let link = try await scene.link(.answer).id
            #expect(try await marta.post("/acme/coordinator/links/\(link)/revocation").status == 303)
            #expect(try await marta.post("/acme/coordinator/links/\(link)/renewal").status == 303)
            let path = try await scene.path(.answer)
            #expect(try await scene.post(path + "/decline", ["ground": "noTime", "words": ""]).status == 303)
            let used = try await scene.link(.answer).id
            let page = try await marta.post("/acme/coordinator/links/\(used)/renewal")
            #expect(page.status == 409)
            #expect(page.text.contains("There is nothing left to do with such a link"))
        }
    }

    @Test func `are nobody's business but the coordinators'`() async throws {
        try await GuestScene.open { scene in
            let link = try await scene.link(.answer).id
            for role in [Role.ae, .reference, .owner] {
                let browser = try await scene.site.signedIn(as: role)
                #expect(try await browser.post("/acme/coordinator/links/\(link)/revocation").status == 403)
            }
            let marta = try await scene.site.signedIn(as: .coordinator, at: TestSite.medisoft)
            #expect(try await marta.post("/medisoft/coordinator/links/\(link)/renewal").status == 404)
        }
    }
}
