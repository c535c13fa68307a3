import Domain
import Foundation
import Store
import Testing

@testable import Outbound

@Suite struct `A letter handed to the mail server` {
    private typealias Act = ScriptedServer.Act
    private static let taken: [Act] = [.hear("DATA"), .say("354 Go"), .hearMail, .say("250 2.0.0 Kept")]
    private static let toOne: [Act] = [.hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("250 Ok")]

    @Test func `is sent, with the server's words for each recipient`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let script = SMTPScene.hello() + Self.toOne + Self.taken
        try await ScriptedServer.run(script) { server in
            let worker = scene.worker(transport: .server(try Self.gateway(to: server)))
            await worker.round()
            await worker.round()
            #expect(server.heard.contains("RCPT TO:<marta@acme.test>"))
            #expect(server.heard.filter { $0 == "DATA" }.count == 1)
            #expect(server.surprises.isEmpty)
        }
        let letter = try #require(try await scene.letters().first)
        #expect(letter.state == .sent)
        #expect(letter.answer == "250 2.0.0 Kept")
        #expect(letter.attempts == 1)
        #expect(
            try await scene.receptions(of: letter) == [
                Reception(address: "marta@acme.test", verdict: .accepted, answer: "250 2.0.0 Kept")
            ])
        #expect(try scene.mail().isEmpty, "nothing is put into a file")
        #expect(try await scene.wakes.due(at: .distantFuture, most: 10).isEmpty)
    }

    @Test func `that is put off leaves later as the same mail`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let late =
            SMTPScene.hello() + [.hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("451 4.7.1 Greylisted")]
        let full =
            SMTPScene.hello() + Self.toOne + [
                .hear("DATA"), .say("354 Go"), .hearMail, .say("452 4.3.1 Full"),
            ]
        try await ScriptedServer.run(late, full, SMTPScene.hello() + Self.toOne + Self.taken) { server in
            let worker = scene.worker(transport: .server(try Self.gateway(to: server)))
            await worker.round()
            let first = try #require(try await scene.letters().first)
            #expect(first.state == .waiting)
            #expect(first.answer == "451 4.7.1 Greylisted")
            #expect(first.nextAttemptAt == OutboxScene.start + 60)
            await worker.round()
            #expect(try await scene.letters().first?.attempts == 1, "not before its time")
            scene.advance(by: 60)
            await worker.round()
            #expect(try await scene.letters().first?.answer == "452 4.3.1 Full")
            #expect(try await scene.letters().first?.nextAttemptAt == OutboxScene.start + 60 + 300)
            scene.advance(by: 300)
            await worker.round()
            let identities = server.heard.filter { $0.hasPrefix("Message-ID:") }
            #expect(identities.count == 2 && Set(identities).count == 1)
        }
        #expect(try await scene.letters().first?.state == .sent)
    }

    @Test func `that is refused is given up at once, and says so`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let script =
            SMTPScene.hello() + [
                .hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("550 5.1.1 No such person"),
            ]
        try await ScriptedServer.run(script) { server in
            await scene.worker(transport: .server(try Self.gateway(to: server))).round()
        }
        let letter = try #require(try await scene.letters().first)
        #expect(letter.state == .failed)
        #expect(letter.answer == "refused for marta@acme.test: 550 5.1.1 No such person")
    }

    @Test func `goes again only to those who don't have it`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("Introduction", alsoTo: ["tom@lakeside.test", "eve@lakeside.test"])
        let first =
            SMTPScene.hello() + [.hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("250 Ok")]
            + [.hear("RCPT"), .say("450 4.2.1 Later"), .hear("RCPT"), .say("550 5.1.1 Nobody")] + Self.taken
        try await ScriptedServer.run(first, SMTPScene.hello() + Self.toOne + Self.taken) { server in
            let worker = scene.worker(transport: .server(try Self.gateway(to: server)))
            await worker.round()
            let waiting = try #require(try await scene.letters().first)
            #expect(waiting.state == .waiting)
            scene.advance(by: 60)
            await worker.round()
            let recipients = server.heard.filter { $0.hasPrefix("RCPT") }
            #expect(recipients.count == 4)
            #expect(recipients.last == "RCPT TO:<tom@lakeside.test>")
            // Whom it is for stands in its header all the same.
            let headers = server.heard.filter { $0.hasPrefix("To:") }
            #expect(headers.count == 2 && Set(headers).count == 1)
        }
        let letter = try #require(try await scene.letters().first)
        #expect(letter.state == .failed)
        #expect(letter.answer == "refused for eve@lakeside.test: 550 5.1.1 Nobody; the others have it")
        #expect(
            try await scene.receptions(of: letter).map(\.verdict) == [.refused, .accepted, .accepted])
    }

    @Test func `that may have arrived says so, and leaves again under the same name`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let lost = SMTPScene.hello() + Self.toOne + [.hear("DATA"), .say("354 Go"), .hearMail, .hangUp]
        try await ScriptedServer.run(lost, SMTPScene.hello() + Self.toOne + Self.taken) { server in
            let worker = scene.worker(transport: .server(try Self.gateway(to: server)))
            await worker.round()
            #expect(try await scene.letters().first?.answer.contains("It may have arrived") == true)
            scene.advance(by: 60)
            await worker.round()
            let identities = server.heard.filter { $0.hasPrefix("Message-ID:") }
            #expect(identities.count == 2 && Set(identities).count == 1)
        }
        #expect(try await scene.letters().first?.state == .sent)
    }

    @Test func `that was on its way when the server stopped leaves again, and that is on record`()
        async throws
    {
        let scene = try await OutboxScene()
        try await scene.post("New request")
        let letter = try #require(try await scene.letters().first)
        try await scene.registry.withTenant(OutboxScene.acme) { tenant in
            try await tenant.write { try $0.begin(letter.id, at: OutboxScene.start) }
        }
        try await ScriptedServer.run(SMTPScene.hello() + Self.toOne + Self.taken) { server in
            await scene.worker(transport: .server(try Self.gateway(to: server))).round()
        }
        let sent = try #require(try await scene.letters().first)
        #expect(sent.state == .sent)
        #expect(sent.answer == "250 2.0.0 Kept The server stopped while it was being sent before.")
    }

    private static func gateway(to server: ScriptedServer) throws -> MailGateway {
        MailGateway(try SMTPScene.settings(server))
    }
}

@Suite struct `A mail server that takes no mail at all` {
    @Test func `is asked less and less often, and no letter is given up for it`() async throws {
        let scene = try await OutboxScene()
        try await scene.post("First")
        try await scene.post("Second")
        // Each connection is refused with a word, and the script has no more of them after these.
        let busy: [ScriptedServer.Act] = [.say("554 5.3.2 Not today"), .hangUp]
        try await ScriptedServer.run(
            busy, busy, SMTPScene.hello() + SMTPScene.acceptance + SMTPScene.acceptance
        ) {
            server in
            let worker = scene.worker(transport: .server(MailGateway(try SMTPScene.settings(server))))
            await worker.round()
            let letters = try await scene.letters()
            #expect(letters.allSatisfy { $0.state == .waiting && $0.attempts == 0 })
            #expect(letters.last?.answer == "554 5.3.2 Not today")
            #expect(letters.last?.nextAttemptAt == OutboxScene.start + 15)
            #expect(letters.first?.answer == "", "the second was not tried")
            await worker.round()
            scene.advance(by: 15)
            await worker.round()
            #expect(try await scene.letters().last?.nextAttemptAt == OutboxScene.start + 15 + 60)
            scene.advance(by: 20 * 86_400)
            await worker.round()
            #expect(try await scene.letters().map(\.state) == [.sent, .sent])
            #expect(server.heard.filter { $0 == "DATA" }.count == 2)
        }
    }
}
