import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Who may sign in, and as what,` {
    private static func path(_ person: Person, _ step: String) -> String {
        "/acme/coordinator/people/\(person.id)/\(step)"
    }

    @Test func `is obeyed by the next request of whoever was shut out`() async throws {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            let browser = try await scene.browser(of: tom)
            _ = try await scene.site.browser().post("/acme/sign-in/link", ["address": tom.mail.text])
            #expect(try await browser.get("/acme/ae/requests").status == 200)
            #expect(try await scene.marta.post(Self.path(tom, "disable")).status == 303)
            #expect(try await browser.get("/acme/ae/requests").location?.contains("/sign-in") == true)
            #expect(try await browser.post("/acme/ae/requests/new").status == 401)
            let now = scene.site.clock.now
            #expect(try await scene.read { try $0.linkNonce(ID(1), at: now) } == nil)
            // A second press of the button.
            let again = try await scene.marta.post(Self.path(tom, "disable"))
            #expect(again.status == 409)
            #expect(again.text.contains("sign in already."))
            #expect(try await scene.marta.post(Self.path(tom, "enable")).status == 303)
            #expect(try await scene.marta.post(Self.path(tom, "enable")).status == 409)
            // Their old browser stays signed out; a new sign-in works.
            #expect(try await browser.get("/acme/ae/requests").status == 303)
            #expect(try await scene.browser(of: tom).get("/acme/ae/requests").status == 200)
        }
    }

    @Test func `is obeyed by the next request of whoever lost a role`() async throws {
        try await ProgramScene.open { scene in
            let oskar = try await scene.secondCoordinator()
            let browser = try await scene.browser(of: oskar)
            #expect(try await browser.get("/acme/coordinator/people").status == 200)
            let fields = ["mark": "coordinator", "roles[]": "owner"]
            #expect(try await scene.marta.send(Self.path(oskar, "roles"), fields).status == 303)
            #expect(try await browser.get("/acme/coordinator/people").status == 403)
            #expect(try await browser.post(Self.path(oskar, "enable")).status == 403)
            let log = try await scene.read { try $0.programActivity(.personChanged, most: 5) }
            #expect(log.first?.detail == "roles: coordinator → account owner")
            #expect(log.first?.actorName == "Marta Lindqvist")
        }
    }

    @Test func `never leaves a program without a coordinator`() async throws {
        try await ProgramScene.open { scene in
            let marta = try await scene.person(.coordinator)
            let me = ["mark": "coordinator", "roles[]": "ae"]
            let demoted = try await scene.marta.send(Self.path(marta, "roles"), me)
            #expect(demoted.status == 409)
            #expect(demoted.text.contains("this is the only one"))
            #expect(try await scene.marta.post(Self.path(marta, "disable")).status == 409)
            let oskar = try await scene.secondCoordinator()
            let other = try await scene.browser(of: oskar)
            #expect(try await scene.marta.send(Self.path(marta, "roles"), me).status == 409)
            #expect(try await other.post(Self.path(marta, "disable")).status == 303)
            #expect(try await other.post(Self.path(oskar, "disable")).status == 409)
            #expect(try await scene.read { try $0.people(holding: .coordinator).map(\.id) } == [oskar.id])
        }
    }

    @Test func `leaves one coordinator when two shut each other out in the same second`() async throws {
        try await ProgramScene.open { scene in
            let marta = try await scene.person(.coordinator)
            let oskar = try await scene.secondCoordinator()
            let other = try await scene.browser(of: oskar)
            async let first = scene.marta.post(Self.path(oskar, "disable"))
            async let second = other.post(Self.path(marta, "disable"))
            let statuses = try await [first.status, second.status].sorted()
            #expect(statuses == [303, 401] || statuses == [303, 409])
            #expect(try await scene.read { try $0.people(holding: .coordinator).count } == 1)
        }
    }

    @Test(arguments: [
        ("", "coordinator", 422, "Choose at least one"), ("king", "coordinator", 422, "Choose from the list"),
        ("reference", "coordinator", 422, "A reference is added with their account"),
        ("owner", "ae", 409, "while you were looking at the page"),
        ("coordinator", "coordinator", 409, "Nothing was changed"),
    ])
    func `says what is wrong with the roles`(
        role: String, mark: String, status: Int, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            let oskar = try await scene.secondCoordinator()
            var fields = ["mark": mark]
            if !role.isEmpty { fields["roles[]"] = role }
            let page = try await scene.marta.send(Self.path(oskar, "roles"), fields)
            #expect(page.status == status)
            #expect(page.text.contains(message))
            #expect(try await scene.person(mail: oskar.mail.text).roles == [.coordinator])
        }
    }

    @Test func `does not change what open requests and accounts hang on`() async throws {
        try await AEScene.open { tom in
            try await tom.file()
            let scene = ProgramScene(site: tom.site, marta: try await tom.site.signedIn(as: .coordinator))
            let person = try await scene.person(.ae)
            let fields = ["mark": "ae", "roles[]": "owner"]
            let page = try await scene.marta.send(Self.path(person, "roles"), fields)
            #expect(page.status == 409)
            #expect(page.text.contains("There is 1 open request that they filed"))
            #expect(try await scene.person(.ae).roles == [.ae])
        }
    }

    @Test func `ends for one person everywhere, and for nobody else`() async throws {
        try await ProgramScene.open { scene in
            let (tom, marta) = (try await scene.person(.ae), try await scene.person(.coordinator))
            let phone = try await scene.browser(of: tom)
            let laptop = try await scene.browser(of: tom)
            let priya = try await scene.browser(of: try await scene.person(.owner))
            #expect(try await scene.marta.post(Self.path(tom, "sign-out")).status == 303)
            #expect(try await phone.get("/acme/sessions").status == 303)
            #expect(try await laptop.get("/acme/sessions").status == 303)
            #expect(try await priya.get("/acme/sessions").status == 200)
            let log = try await scene.read { try $0.programActivity(.personChanged, most: 1) }
            #expect(log.first?.sentence == "signed Tom Okafor out everywhere")
            let own = try await scene.marta.post(Self.path(marta, "sign-out"))
            #expect(own.status == 409)
            #expect(own.text.contains("Signed-in devices"))
            #expect(try await scene.marta.get("/acme/sessions").status == 200)
        }
    }

    @Test func `is offered again by a new link, which ends the older one`() async throws {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            let now = scene.site.clock.now
            #expect(try await scene.marta.post(Self.path(tom, "invite")).status == 303)
            #expect(try await scene.read { try $0.linkNonce(ID(1), at: now) } != nil)
            #expect(try await scene.marta.post(Self.path(tom, "invite")).status == 303)
            #expect(try await scene.read { try $0.linkNonce(ID(1), at: now) } == nil)
            #expect(try await scene.read { try $0.linkNonce(ID(2), at: now) } != nil)
            #expect(try await scene.mail().count { $0.hasLink } == 2)
            _ = try await scene.marta.post(Self.path(tom, "disable"))
            let shut = try await scene.marta.post(Self.path(tom, "invite"))
            #expect(shut.status == 409)
            #expect(shut.text.contains("was shut out"))
        }
    }
}
