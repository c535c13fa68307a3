import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Feedback by link` {
    private static let answers: KeyValuePairs = [
        "match": "5", "usefulness": "4", "again": "yes", "text": "Just what we needed",
    ]

    /// The call with Nina Berger of Lakeside Clinic took place a moment ago.
    private static func open(_ test: @Sendable (GuestScene) async throws -> Void) async throws {
        try await GuestScene.open { scene in
            try await scene.scene.decide { try $0.accept($1) }
            let nina = try #require(MailAddress("nina.berger@lakeside.example"))
            try await scene.scene.office.write { transaction in
                let match = try #require(try transaction.match(scene.engagement))
                let tom = Act(by: match.request.ae, at: scene.site.clock.now)
                try transaction.save(
                    try match.introduce(
                        tom, prospectName: "Nina Berger", prospectMail: nina, subject: "Meet",
                        body: "You two should talk."))
            }
            try await scene.scene.decide { try $0.complete($1, at: $1.at, workload: .none) }
            try await test(scene)
        }
    }

    @Test func `is asked of all three once the call took place`() async throws {
        try await Self.open { scene in
            let mail = try await scene.scene.office.mail()
            for (subject, name) in [
                ("How was your phone call with Lakeside Clinic?", "Helen Osei"),
                ("How was your phone call with Helen Osei?", "Nina Berger"),
                ("How was Helen Osei for Lakeside Clinic?", "Tom Okafor"),
            ] {
                #expect(mail.filter { $0.subject == subject }.map(\.toName) == [name])
            }
        }
    }

    @Test(arguments: Feedback.Side.allCases)
    func `is given by each, kept, and answered with thanks`(side: Feedback.Side) async throws {
        try await Self.open { scene in
            let path = try await scene.path(.feedback, side)
            let form = try await scene.get(path)
            #expect(form.status == 200)
            #expect(form.text.contains("Acme Hardware"))
            #expect(try await scene.post(path, Self.answers).location == path)
            let page = try await scene.get(path).text
            #expect(
                page.contains("Thank you, \(side == .ae ? "Tom" : side == .reference ? "Helen" : "Nina")"))
            #expect(page.contains("Just what we needed"))
            let rows = try await scene.scene.office.write { try $0.feedback(of: ID(1)) }
            #expect(rows.map(\.feedback.side) == [side])
            #expect(rows.first?.feedback.usefulness == 4)
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(
                try await marta.get("/acme/coordinator/requests/1").text.contains("Just what we needed"))
        }
    }

    @Test func `sent once more changes nothing, and given again corrects`() async throws {
        try await Self.open { scene in
            let path = try await scene.path(.feedback, .prospect)
            for _ in 1...3 { _ = try await scene.post(path, Self.answers) }
            let record = try await scene.scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.count { $0.kind == .feedbackGiven } == 1)
            #expect(record.last?.actorName == "Nina Berger")
            #expect(record.last?.by == nil)
            let changed: KeyValuePairs = ["match": "2", "usefulness": "4", "again": "no", "text": ""]
            #expect(try await scene.post(path, changed).status == 303)
            let rows = try await scene.scene.office.write { try $0.feedback(of: ID(1)) }
            #expect(rows.map(\.feedback.match) == [2])
            #expect(rows.first?.feedback.wouldDoAgain == false)
        }
    }

    @Test func `of the prospect is for the AE to read, and of the reference is not`() async throws {
        try await Self.open { scene in
            let ninas: KeyValuePairs = [
                "match": "4", "usefulness": "4", "again": "yes", "text": "Nina was here",
            ]
            let helens: KeyValuePairs = [
                "match": "3", "usefulness": "3", "again": "yes", "text": "Helen was here",
            ]
            _ = try await scene.post(try await scene.path(.feedback, .prospect), ninas)
            _ = try await scene.post(try await scene.path(.feedback), helens)
            let tom = try await scene.scene.office.tom.get("/acme/ae/requests/1").text
            #expect(tom.contains("The prospect’s feedback"))
            #expect(tom.contains("Nina was here"))
            #expect(!tom.contains("Helen was here"))
            let page = try await scene.scene.helen.get(scene.scene.page).text
            #expect(!page.contains("Nina was here"))
            #expect(page.contains("Helen was here"))
        }
    }

    @Test(arguments: [
        (["match": "6"], "match"), (["usefulness": ""], "usefulness"), (["again": "perhaps"], "again"),
        (["text": String(repeating: "x", count: 2001)], "text"),
    ])
    func `comes back where it is wrong`(changes: [String: String], field: String) async throws {
        try await Self.open { scene in
            var fields = ["match": "5", "usefulness": "4", "again": "yes", "text": "My own words"]
            fields.merge(changes) { $1 }
            let page = try await scene.site.browser().send(
                try await scene.path(.feedback, .prospect), fields)
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="\#(field)-error""#))
            if field != "text" { #expect(page.text.contains("My own words")) }
            #expect(try await scene.scene.office.write { try $0.feedback(of: ID(1)) }.isEmpty)
        }
    }

    @Test func `is not asked of a prospect of whom no address is known`() async throws {
        try await GuestScene.open { scene in
            try await scene.scene.decide { try $0.accept($1) }
            try await scene.scene.decide { try $0.complete($1, at: $1.at, workload: .none) }
            #expect(!(try await scene.links().contains { $0.guest.side == .prospect }))
            #expect(try await scene.links().count { $0.purpose == .feedback } == 2)
        }
    }
}
