import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `What the mail server answered` {
    @Test func `stands on the record of the request and on the letter`() async throws {
        try await AEScene.open { tom in
            try await tom.file()
            _ = try await tom.ask("Jonas Weber", at: "Alder Bank")
            let scene = ProgramScene(site: tom.site, marta: try await tom.site.signedIn(as: .coordinator))
            let letter = try #require(try await Self.letter("Would you speak with Lakeside Clinic?", scene))
            let before = try await scene.marta.get("/acme/coordinator/requests/1").text
            #expect(!before.contains("gave up sending"))
            let now = tom.site.clock.now
            let refused = Reception(
                address: letter.to[0], verdict: .refused, answer: "550 5.1.1 <No> such person")
            let accepted = Reception(address: "two@alder.test", verdict: .accepted, answer: "250 Kept")
            try await scene.write { transaction in
                try transaction.save([refused, accepted], of: letter.id, at: now)
                let all = try transaction.receptions(of: letter.id)
                try transaction.save(
                    Delivery(all, attempts: 1, at: now, jitter: 0), of: letter.id, at: now)
            }
            let record = try await scene.marta.get("/acme/coordinator/requests/1").text
            #expect(record.contains("gave up sending “Would you speak with Lakeside Clinic?” to Jonas Weber"))
            #expect(record.contains("550 5.1.1 &lt;No&gt; such person; the others have it"))
            let page = try await scene.marta.get("/acme/coordinator/mail/\(letter.id)").text
            #expect(page.contains("Given up after 1 try"))
            #expect(page.contains("Refused: 550 5.1.1 &lt;No&gt; such person"))
            #expect(page.contains("Taken: 250 Kept"))
        }
    }

    @Test func `that it takes none at the moment is said without counting a try`() async throws {
        try await AEScene.open { tom in
            try await tom.file()
            let scene = ProgramScene(site: tom.site, marta: try await tom.site.signedIn(as: .coordinator))
            let letter = try #require(try await Self.letter("New request: Lakeside Clinic", scene))
            let now = tom.site.clock.now
            try await scene.write {
                try $0.save(.blocked("535 Wrong password", until: now + 60), of: letter.id, at: now)
            }
            let page = try await scene.marta.get("/acme/coordinator/mail/\(letter.id)").text
            #expect(page.contains("Waiting: the mail server takes none at the moment."))
            #expect(page.contains("535 Wrong password"))
            let record = try await scene.marta.get("/acme/coordinator/requests/1").text
            #expect(record.contains("could not yet send “New request: Lakeside Clinic”"))
        }
    }

    private static func letter(_ subject: String, _ scene: ProgramScene) async throws -> OutboxLetter? {
        try await scene.read { try $0.letters(LetterFilter(), page: 1).rows.first { $0.subject == subject } }
    }
}
