import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The people of a tenant, for an administrator` {
    private static let people = TenantScene.acme + "/people"

    private static func path(_ person: Person, _ step: String = "") -> String {
        "\(people)/\(person.id)" + (step.isEmpty ? "" : "/\(step)")
    }

    @Test func `are listed with what they are and whether they come, searched and filtered`() async throws {
        try await TenantScene.open { scene in
            _ = try await scene.site.signedIn(as: .ae)
            let page = try await scene.ada.get(Self.people)
            #expect(page.status == 200)
            for person in TestPerson.all { #expect(page.text.contains(person.name)) }
            #expect(page.text.contains(#"<td data-label="Browsers" class="number">1</td>"#))
            let found = try await scene.ada.get(Self.people + "?q=okafor&role=ae&access=open")
            #expect(found.text.contains("Tom Okafor") && !found.text.contains("Helen Osei"))
            let nobody = try await scene.ada.get(Self.people + "?role=ae&access=shut")
            #expect(nobody.text.contains("Nobody like this"))
            #expect(try await scene.ada.get("/admin/tenants/nowhere/people").status == 404)
            #expect(try await scene.ada.get(Self.people + "/424242").status == 404)
        }
    }

    @Test func `get other roles, on both records`() async throws {
        try await TenantScene.open { scene in
            let tom = try await scene.program.person(.ae)
            #expect(try await scene.ada.get(Self.path(tom)).text.contains("Save the roles"))
            let fields = ["mark": "ae", "roles[]": "owner"]
            let answer = try await scene.ada.send(Self.path(tom, "roles"), fields)
            #expect(answer.location == Self.path(tom))
            #expect(try await scene.program.person(.ae).roles == [.owner])
            let log = try await scene.program.read { try $0.programActivity(.personChanged, most: 5) }
            #expect(log.first?.actorName == "Ada Ferreira")
            #expect(log.first?.by == nil)
            #expect(log.first?.detail == "roles: account executive → account owner")
            let act = try #require(try await scene.record(.personRoles).first)
            #expect(act.sentence == "changed the roles of Tom Okafor at Acme Hardware")
            #expect(act.slug?.text == "acme")
            // The page from before the change.
            #expect(try await scene.ada.send(Self.path(tom, "roles"), fields).status == 409)
            let none = try await scene.ada.send(Self.path(tom, "roles"), ["mark": "owner"])
            #expect(none.status == 422)
            #expect(try await scene.record(.personRoles).count == 1)
        }
    }

    @Test func `are signed out everywhere, shut out and let in again`() async throws {
        try await TenantScene.open { scene in
            let tom = try await scene.program.person(.ae)
            let browser = try await scene.program.browser(of: tom)
            #expect(try await scene.ada.post(Self.path(tom, "sign-out")).status == 303)
            #expect(try await browser.get("/acme/ae/requests").status == 303)
            let again = try await scene.program.browser(of: tom)
            #expect(try await scene.ada.post(Self.path(tom, "disable")).status == 303)
            #expect(try await again.get("/acme/ae/requests").status == 303)
            #expect(try await scene.program.person(.ae).isActive == false)
            let twice = try await scene.ada.post(Self.path(tom, "disable"))
            #expect(twice.status == 409)
            #expect(twice.text.contains("Not done"))
            #expect(try await scene.ada.post(Self.path(tom, "enable")).status == 303)
            #expect(try await scene.program.person(.ae).isActive)
            #expect(
                try await scene.record().prefix(3).map(\.kind)
                    == [.personEnabled, .personDisabled, .personSignedOut])
        }
    }

    @Test func `lose their only coordinator only when that is said`() async throws {
        try await TenantScene.open { scene in
            let marta = try await scene.program.person(.coordinator)
            #expect(
                try await scene.ada.get(Self.path(marta)).text.contains(
                    "is the only coordinator of Acme Hardware"))
            let refused = try await scene.ada.post(Self.path(marta, "disable"))
            #expect(refused.status == 409)
            #expect(refused.text.contains("Marta Lindqvist is the only one."))
            #expect(try await scene.program.person(.coordinator).isActive)
            let said = try await scene.ada.post(Self.path(marta, "disable"), ["leaving-nobody": "yes"])
            #expect(said.status == 303)
            #expect(try await scene.program.person(.coordinator).isActive == false)
        }
    }

    @Test func `are invited with any role but a reference’s, and once more`() async throws {
        try await TenantScene.open { scene in
            let form = ["name": "Oskar Blom", "mail": "oskar.blom@vendor.example", "time-zone": "UTC"]
            let without = try await scene.ada.send(Self.people + "/new", form)
            #expect(without.status == 422)
            #expect(without.text.contains(#"value="Oskar Blom""#))
            let wrong = try await scene.ada.send(
                Self.people + "/new", form.merging(["roles[]": "reference"]) { $1 })
            #expect(wrong.status == 422)
            let page = try await scene.ada.send(
                Self.people + "/new", form.merging(["roles[]": "owner"]) { $1 })
            #expect(page.status == 200)
            #expect(page.header("Cache-Control") == "no-store")
            let oskar = try await scene.program.person(mail: "oskar.blom@vendor.example")
            #expect(oskar.roles == [.owner])
            let letter = try #require(try await scene.program.mail().first)
            #expect(letter.to == ["oskar.blom@vendor.example"])
            #expect(letter.text.contains("Ada Ferreira"))
            #expect(page.text.contains("/acme/link/"))
            let next = try await scene.ada.post(Self.path(oskar, "invite"))
            #expect(next.status == 200)
            #expect(try await scene.program.mail().count == 2)
            let known = try await scene.ada.send(
                Self.people + "/new", form.merging(["roles[]": "owner"]) { $1 })
            #expect(known.status == 409)
            #expect(try await scene.record(.personInvited).count == 2)
        }
    }

    @Test func `of a tenant that cannot be opened are said to be out of reach`() async throws {
        try await TenantScene.open { scene in
            try await scene.site.server.services.registry.close(try #require(Slug("acme")))
            try FileManager.default.removeItem(atPath: scene.site.folder.tenant("acme"))
            let page = try await scene.ada.get(Self.people)
            #expect(page.status == 503)
            #expect(page.text.contains("the file is missing"))
        }
    }
}
