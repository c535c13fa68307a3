import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A coordinator who invites somebody` {
    private static let form = "/acme/coordinator/people/new"
    private static let wen: [String: String] = [
        "name": "Wen Li", "mail": "wen.li@vendor.example", "time-zone": "Europe/Vienna", "roles[]": "ae",
    ]

    @Test func `lets them in by a letter whose link works once`() async throws {
        try await ProgramScene.open { scene in
            #expect(try await scene.marta.get(Self.form).text.contains(#"value="GMT""#))
            let answer = try await scene.marta.send(Self.form, Self.wen)
            #expect(answer.status == 303)
            let wen = try await scene.person(mail: "wen.li@vendor.example")
            #expect(answer.location == "/acme/coordinator/people/\(wen.id)")
            #expect(wen.roles == [.ae])
            #expect(wen.timeZone.identifier == "Europe/Vienna")
            let letter = try #require(try await scene.mail().first)
            #expect(letter.to == ["wen.li@vendor.example"])
            #expect(letter.hasLink)
            #expect(letter.replyTo == "marta.lindqvist@vendor.example")
            #expect(letter.text.contains("as account executive"))
            let page = try await scene.marta.get("/acme/coordinator/people/\(wen.id)").text
            #expect(page.contains("Invited, until"))
            let path = try await Self.link(of: wen, scene)
            let browser = scene.site.browser()
            #expect(try await browser.post(path).location == "/acme/ae/requests")
            #expect(try await browser.get("/acme/ae/requests").status == 200)
            #expect(try await scene.site.browser().post(path).status == 410)
        }
    }

    @Test func `gives several roles at once, and the deals of a sales agent`() async throws {
        try await ProgramScene.open { scene in
            try await scene.importAgents("Wendy Li,Dustin Brinkmann,Central")
            let agent = try await scene.agent("Wendy Li").id
            let fields: KeyValuePairs = [
                "name": "Wen Li", "mail": "wen.li@vendor.example", "time-zone": "UTC", "roles[]": "ae",
                "roles[]": "owner", "agent": "\(agent)",
            ]
            #expect(try await scene.marta.get(Self.form).text.contains("Wendy Li, Central, 0 deals"))
            #expect(try await scene.marta.post(Self.form, fields).status == 303)
            let wen = try await scene.person(mail: "wen.li@vendor.example")
            #expect(wen.roles == [.ae, .owner])
            #expect(try await scene.read { try $0.salesAgent(agent)?.person } == wen.id)
        }
    }

    @Test(arguments: [
        ("name", "", "Fill this in"), ("name", String(repeating: "x", count: 101), "At most 100 characters"),
        ("name", "Wen\nLi", "Only one line"), ("mail", "wen.li", "A mail address as"),
        ("mail", "", "Fill this in"), ("time-zone", "Vienna", "A time zone as"),
        ("roles[]", "reference", "Choose from the list"), ("roles[]", "owner of all", "Choose from the list"),
        ("agent", "x", "Choose one of the list"),
    ])
    func `is told what is wrong, with all that was typed kept`(
        field: String, value: String, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            var fields = Self.wen
            fields[field] = value
            let before = try await scene.mail().count
            let page = try await scene.marta.send(Self.form, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            if field != "time-zone" { #expect(page.text.contains("Europe/Vienna")) }
            if field != "mail" { #expect(page.text.contains("wen.li@vendor.example")) }
            #expect(try await scene.mail().count == before)
            #expect(try await scene.read { try $0.people().count } == TestPerson.all.count)
        }
    }

    @Test func `has to choose a role`() async throws {
        try await ProgramScene.open { scene in
            var fields = Self.wen
            fields["roles[]"] = nil
            let page = try await scene.marta.send(Self.form, fields)
            #expect(page.status == 422)
            #expect(page.text.contains("Choose at least one"))
            fields["roles[]"] = "owner"
            fields["agent"] = "1"
            #expect(try await scene.marta.send(Self.form, fields).text.contains("Only an account executive"))
        }
    }

    @Test func `gives a role to whoever is known, and is told when they have it`() async throws {
        try await ProgramScene.open { scene in
            let fields = [
                "name": "Thomas Okafor", "mail": "TOM.okafor@vendor.example", "time-zone": "UTC",
                "roles[]": "owner",
            ]
            #expect(try await scene.marta.send(Self.form, fields).status == 303)
            let tom = try await scene.person(.ae)
            #expect(tom.name == "Tom Okafor")
            #expect(tom.roles == [.ae, .owner])
            let letters = try await scene.mail().count
            // A second press of the button.
            let again = try await scene.marta.send(Self.form, fields)
            #expect(again.status == 409)
            #expect(again.text.contains("has this mail address and these roles already"))
            #expect(again.text.contains("Thomas Okafor"))
            #expect(try await scene.mail().count == letters)
        }
    }

    @Test func `cannot invite somebody who was shut out, nor as an agent who is somebody else`() async throws
    {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            let agent = try #require(
                try await scene.read { try $0.salesAgents(for: tom.id).first { $0.person == tom.id } })
            var fields = Self.wen
            fields["agent"] = "\(agent.id)"
            let taken = try await scene.marta.send(Self.form, fields)
            #expect(taken.status == 409)
            #expect(taken.text.contains("somebody else by now"))
            fields["agent"] = "424242"
            #expect(try await scene.marta.send(Self.form, fields).status == 404)
            #expect(try await scene.read { try $0.people().count } == TestPerson.all.count)
            _ = try await scene.marta.post("/acme/coordinator/people/\(tom.id)/disable")
            let shut = try await scene.marta.send(
                Self.form,
                ["name": "Tom", "mail": tom.mail.text, "time-zone": "UTC", "roles[]": "owner"])
            #expect(shut.status == 409)
            #expect(shut.text.contains("was shut out"))
            #expect(try await scene.person(.ae).roles == [.ae])
        }
    }

    /// The link of somebody's letter as the reader gets it.
    private static func link(of person: Person, _ scene: ProgramScene) async throws -> String {
        let now = scene.site.clock.now
        let newest = try await scene.read { snapshot in
            try (1...20).reversed().map { ID<SignInLink>($0) }.first {
                try snapshot.linkNonce($0, at: now) != nil
            }
        }
        let link = try #require(newest)
        return try await scene.site.withTenant { tenant in
            let address = try #require(try await scene.site.server.linkAddress(.signIn(link), of: tenant))
            return String(address.dropFirst("http://localhost".count))
        }
    }
}
