import Domain
import NIOCore
import Testing

@testable import Outbound

@Suite struct `A mail handed to a mail server` {
    @Test func `is accepted in the server's words`() async throws {
        try await ScriptedServer.run(SMTPScene.hello() + SMTPScene.acceptance) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            #expect(handover.verdicts == [.accepted("250 2.0.0 Ok: queued as 4F1")])
            #expect(handover.failure == nil)
            #expect(server.surprises == [])
            #expect(
                server.heard == [
                    "EHLO refs.acme.example", "MAIL FROM:<references@acme.example>",
                    "RCPT TO:<helen.brandt@northwind.example>", "DATA", "From: references@acme.example",
                    "Subject: Your call", "", "Hello Helen", "QUIT",
                ])
        }
    }

    @Test func `follows another on the same connection`() async throws {
        let script = SMTPScene.hello() + SMTPScene.acceptance + SMTPScene.acceptance + [.hear("QUIT")]
        try await ScriptedServer.run(script) { server in
            let sender = SMTPSender(try SMTPScene.settings(server))
            for _ in 1...2 {
                #expect(try await sender.deliver(SMTPScene.mail()).failure == nil)
            }
            await sender.close()
            #expect(server.surprises == [])
            #expect(server.heard.filter { $0.hasPrefix("EHLO") }.count == 1)
        }
    }

    @Test(arguments: [
        [ScriptedServer.Act.hangUp], [.say("421 4.4.2 Idle too long"), .hangUp],
        [.hear("MAIL"), .say("421 4.4.2 Idle too long"), .hangUp], [.hear("MAIL"), .hangUp],
    ])
    func `goes over a new connection when the server hung up after the last`(
        ending: [ScriptedServer.Act]
    ) async throws {
        let first = SMTPScene.hello() + SMTPScene.acceptance + ending
        try await ScriptedServer.run(first, SMTPScene.hello() + SMTPScene.acceptance) { server in
            let sender = SMTPSender(try SMTPScene.settings(server))
            for _ in 1...2 {
                #expect(try await sender.deliver(SMTPScene.mail()).failure == nil)
            }
            await sender.close()
        }
    }

    @Test func `names sender and recipients in one go where that is offered`() async throws {
        // Were they sent one by one, the first pause would be waited for in vain.
        let script =
            SMTPScene.hello("PIPELINING") + [
                .hear("MAIL"), .hear("RCPT"), .hear("RCPT"), .say("250 Ok"), .say("250 Ok"), .say("250 Ok"),
                .hear("DATA"), .say("354 Go"), .hearMail, .say("250 Ok"),
            ]
        try await ScriptedServer.run(script) { server in
            let mail = try SMTPScene.mail(to: [SMTPScene.helen, SMTPScene.tomas])
            let handover = try await SMTPScene.deliver(mail, through: server)
            #expect(handover.verdicts == [.accepted("250 Ok"), .accepted("250 Ok")])
            #expect(server.surprises == [])
        }
    }

    @Test(arguments: [true, false])
    func `reaches the others when one recipient is refused`(isPipelined: Bool) async throws {
        let answers = ["250 2.1.0 Ok", "250 2.1.5 Ok", "550 5.1.1 No such person", "451 4.2.1 Busy"]
        let commands = ["MAIL", "RCPT", "RCPT", "RCPT"]
        let envelope: [ScriptedServer.Act] =
            isPipelined
            ? commands.map { .hear($0) } + answers.map { .say($0) }
            : zip(commands, answers).flatMap { [.hear($0), .say($1)] }
        let script =
            SMTPScene.hello(isPipelined ? "PIPELINING" : "HELP") + envelope
            + [.hear("DATA"), .say("354 Go"), .hearMail, .say("250 2.0.0 Queued")]
        try await ScriptedServer.run(script) { server in
            let mail = try SMTPScene.mail(to: [SMTPScene.helen, SMTPScene.tomas, SMTPScene.priya])
            let handover = try await SMTPScene.deliver(mail, through: server)
            #expect(
                handover.verdicts == [
                    .accepted("250 2.0.0 Queued"), .permanent("550 5.1.1 No such person"),
                    .temporary("451 4.2.1 Busy"),
                ])
            #expect(handover.recipients.map(\.address.text) == mail.recipients.map(\.text))
            #expect(server.surprises == [])
        }
    }

    @Test func `is not sent when no recipient is taken, and the next one is`() async throws {
        let script =
            SMTPScene.hello() + [
                .hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("550 5.1.1 Nobody"), .hear("RSET"),
                .say("250 Ok"),
            ] + SMTPScene.acceptance
        try await ScriptedServer.run(script) { server in
            let sender = SMTPSender(try SMTPScene.settings(server))
            #expect(try await sender.deliver(SMTPScene.mail()).verdicts == [.permanent("550 5.1.1 Nobody")])
            #expect(try await sender.deliver(SMTPScene.mail()).failure == nil)
            #expect(server.surprises == [])
            await sender.close()
        }
    }

    @Test func `tells its size and what it is made of`() async throws {
        let offers = SMTPScene.hello("SIZE 10000", "8BITMIME", "SMTPUTF8")
        let script =
            offers + [
                .hear("MAIL FROM:<references@acme.example> SIZE=34 BODY=8BITMIME SMTPUTF8"), .say("250 Ok"),
                .hear("RCPT TO:<jörg@müller.example>"), .say("250 Ok"), .hear("DATA"), .say("354 Go"),
                .hearMail, .say("250 Ok"),
            ]
        try await ScriptedServer.run(script) { server in
            let mail = try SMTPScene.mail(
                to: ["jörg@müller.example"], "Subject: Grüße\r\n\r\nSchönen Tag\r\n")
            #expect(try await SMTPScene.deliver(mail, through: server).verdicts == [.accepted("250 Ok")])
            #expect(server.surprises == [])
        }
    }

    @Test(arguments: [
        (["SMTPUTF8"], "Subject: a\r\n\r\né", SMTPScene.helen, "8BITMIME"),
        (["8BITMIME"], "Subject: é\r\n\r\na", SMTPScene.helen, "SMTPUTF8"),
        (["8BITMIME"], "Subject: a\r\n\r\na", "jörg@contoso.example", "SMTPUTF8"),
        (["SIZE 10"], "Subject: a\r\n\r\na", SMTPScene.helen, "no more than 10"),
    ])
    func `is kept from a server that said it can't take it`(
        offers: [String], message: String, recipient: String, reason: String
    ) async throws {
        let script =
            SMTPScene.beginning + [.say("250-mx")] + offers.map { .say("250-\($0)") } + [.say("250 HELP")]
        try await ScriptedServer.run(script) { server in
            let handover = try await SMTPScene.deliver(
                SMTPScene.mail(to: [recipient], message), through: server)
            guard case .permanent(let words) = handover.verdicts[0] else {
                Issue.record("\(handover.verdicts)")
                return
            }
            #expect(words.contains(reason))
            #expect(server.heard.count { $0.hasPrefix("MAIL") } == 0)
        }
    }

    @Test func `has 1 to 100 recipients`() throws {
        #expect(throws: SMTPFailure.self) { try SMTPScene.mail(to: []) }
        let many = (0...100).map { "person\($0)@contoso.example" }
        #expect(throws: SMTPFailure.self) { try SMTPScene.mail(to: many) }
        #expect(try SMTPScene.mail(to: many.dropLast()).recipients.count == 100)
    }
}
