import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A person's page` {
    private static func path(_ person: Person, _ step: String = "") -> String {
        "/acme/coordinator/people/\(person.id)" + (step.isEmpty ? "" : "/\(step)")
    }

    @Test func `says who they are, what depends on them and which deals are theirs`() async throws {
        try await ProgramScene.open { scene in
            try await scene.importAgents("Donn Cantrell,Rocco Neubert,East")
            let tom = try await scene.person(.ae)
            let act = Act(by: try await scene.person(.coordinator).contact, at: scene.site.clock.now)
            try await scene.write { transaction in
                var account = AccountEntry(name: "Northwind Hospital")
                account.owner = tom.id
                _ = try transaction.add(account, act)
            }
            let page = try await scene.marta.get(Self.path(tom)).text
            #expect(page.contains("tom.okafor@vendor.example"))
            #expect(page.contains("1 account that they look after."))
            #expect(page.contains("Donn Cantrell, East, 0 deals"))
            #expect(page.contains("Shut out"))
            #expect(!page.contains(#"value="reference""#))
            #expect(try await scene.marta.get("/acme/coordinator/people/424242").status == 404)
            #expect(try await scene.marta.get("/acme/coordinator/people/x").status == 404)
        }
    }

    @Test func `changes name, address and time zone, and the old address is told`() async throws {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            let mark = try #require(Self.mark(try await scene.marta.get(Self.path(tom)), "details"))
            let fields = [
                "mark": mark, "name": "Tom Okafor-Lind", "mail": "tom@vendor.example",
                "time-zone": "America/New_York",
            ]
            let answer = try await scene.marta.send(Self.path(tom, "details"), fields)
            #expect(answer.location == Self.path(tom))
            let after = try await scene.person(mail: "tom@vendor.example")
            #expect(after.id == tom.id)
            #expect(after.name == "Tom Okafor-Lind")
            #expect(after.timeZone.identifier == "America/New_York")
            let letter = try #require(try await scene.mail().first)
            #expect(letter.to == ["tom.okafor@vendor.example"])
            #expect(letter.text.contains("to tom@vendor.example"))
            // The page from before the change.
            let stale = try await scene.marta.send(
                Self.path(tom, "details"), fields.merging(["name": "Thomas"]) { $1 })
            #expect(stale.status == 409)
            #expect(stale.text.contains("Somebody changed Tom Okafor-Lind"))
            #expect(stale.text.contains(#"value="Thomas""#))
            #expect(try await scene.person(mail: "tom@vendor.example").name == "Tom Okafor-Lind")
        }
    }

    @Test func `ends links that were mailed to the old address`() async throws {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            _ = try await scene.site.browser().post("/acme/sign-in/link", ["address": tom.mail.text])
            let now = scene.site.clock.now
            #expect(try await scene.read { try $0.linkNonce(ID(1), at: now) } != nil)
            let fields = [
                "mark": PersonPart.details.mark(of: tom), "name": tom.name, "mail": "tom@vendor.example",
                "time-zone": "UTC",
            ]
            #expect(try await scene.marta.send(Self.path(tom, "details"), fields).status == 303)
            #expect(try await scene.read { try $0.linkNonce(ID(1), at: now) } == nil)
        }
    }

    @Test(arguments: [
        ("name", "", "Fill this in"), ("name", String(repeating: "x", count: 101), "At most 100 characters"),
        ("mail", "tom@", "A mail address as"), ("mail", "helen.osei@customer.example", "belongs to Helen"),
        ("time-zone", "EST", "A time zone as"), ("time-zone", "Mars/Olympus", "A time zone as"),
    ])
    func `says what is wrong about the details and keeps what was typed`(
        field: String, value: String, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            let tom = try await scene.person(.ae)
            var fields = [
                "mark": PersonPart.details.mark(of: tom), "name": "Tom Okafor", "mail": "tom@vendor.example",
                "time-zone": "Europe/Vienna",
            ]
            fields[field] = value
            let page = try await scene.marta.send(Self.path(tom, "details"), fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            for (name, typed) in fields where name != "mark" && !typed.isEmpty {
                #expect(page.text.contains("value=\"\(typed)\""), "\(name)")
            }
            #expect(try await scene.person(.ae) == tom)
        }
    }

    @Test func `takes the password of a coordinator who changes their own address`() async throws {
        try await ProgramScene.open { scene in
            let marta = try await scene.person(.coordinator)
            #expect(
                try await scene.marta.post("/acme/password", ["password": "rain on tin roofs"]).status == 303)
            #expect(try await scene.marta.get(Self.path(marta)).text.contains("Your password"))
            var fields = [
                "mark": PersonPart.details.mark(of: marta), "name": marta.name,
                "mail": "marta@vendor.example", "time-zone": "UTC", "current": "guessed by somebody",
            ]
            let refused = try await scene.marta.send(Self.path(marta, "details"), fields)
            #expect(refused.status == 422)
            #expect(refused.text.contains("This is not your password"))
            #expect(!refused.text.contains("guessed by somebody"))
            #expect(try await scene.person(.coordinator).id == marta.id)
            fields["current"] = "rain on tin roofs"
            #expect(try await scene.marta.send(Self.path(marta, "details"), fields).status == 303)
            #expect(try await scene.person(mail: "marta@vendor.example").id == marta.id)
        }
    }

    @Test func `ties an account executive to the sales agent whose deals are theirs`() async throws {
        try await ProgramScene.open { scene in
            try await scene.importAgents("Donn Cantrell,Rocco Neubert,East")
            let (tom, priya) = (try await scene.person(.ae), try await scene.person(.owner))
            let donn = try await scene.agent("Donn Cantrell")
            let answer = try await scene.marta.post(Self.path(tom, "agent"), ["agent": "\(donn.id)"])
            #expect(answer.status == 303)
            #expect(try await scene.read { try $0.salesAgent(donn.id)?.person } == tom.id)
            for (agent, status) in [("", 422), ("x", 422), ("424242", 404)] {
                let page = try await scene.marta.post(Self.path(tom, "agent"), ["agent": agent])
                #expect(page.status == status, "\(agent)")
            }
            let notHers = try await scene.marta.post(Self.path(priya, "agent"), ["agent": "\(donn.id)"])
            #expect(notHers.status == 409)
            #expect(try await scene.read { try $0.salesAgent(donn.id)?.person } == tom.id)
        }
    }

    private static func mark(_ page: TestPage, _ part: String) -> String? {
        let form = page.text.components(separatedBy: "/\(part)\"").dropFirst().first ?? ""
        return TestPage(status: page.status, headers: page.headers, bytes: Array(form.utf8)).hidden("mark")
    }
}
