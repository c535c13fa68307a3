import NIOCore
import Testing

@testable import Outbound

@Suite struct `A mail server that does not take a mail` {
    /// The commands of a mail, and what comes before each.
    private static func refusal(of command: String, with answer: String) -> [ScriptedServer.Act] {
        var script: [ScriptedServer.Act] = SMTPScene.hello()
        for (word, yes) in [("MAIL", "250 Ok"), ("RCPT", "250 Ok"), ("DATA", "354 Go"), (".", "250 Ok")] {
            script.append(word == "." ? .hearMail : .hear(word))
            script.append(.say(word == command ? answer : yes))
            if word == command { break }
        }
        return script + [.hear("RSET"), .say("250 Ok"), .hear("QUIT"), .say("221 Bye")]
    }

    @Test(
        arguments: ["MAIL", "RCPT", "DATA", "."],
        ["451 4.7.1 Greylisted", "552 5.3.4 Too big", "499 Later"])
    func `is believed, whenever it says so`(command: String, answer: String) async throws {
        try await ScriptedServer.run(Self.refusal(of: command, with: answer)) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            #expect(handover.verdicts == [answer.hasPrefix("4") ? .temporary(answer) : .permanent(answer)])
            #expect(!handover.isAboutServer)
            #expect(!handover.mayHaveArrived)
            #expect(server.surprises == [])
        }
    }

    @Test func `for too many recipients is asked again later`() async throws {
        try await ScriptedServer.run(Self.refusal(of: "RCPT", with: "552 5.5.3 Too many")) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            #expect(handover.verdicts == [.temporary("552 5.5.3 Too many")])
        }
    }

    @Test(
        arguments: [
            [.say("554 5.7.1 Not you"), .hangUp],
            [.say("220 mx"), .hear("EHLO"), .say("550 5.7.1 Not you"), .hangUp],
            [.say("421 4.3.2 Not you"), .hangUp],
            SMTPScene.hello() + [.hear("MAIL"), .say("530 5.7.0 Not you")],
        ] as [[ScriptedServer.Act]])
    func `for what we are, not for what it is, is asked again later`(
        script: [ScriptedServer.Act]
    ) async throws {
        try await ScriptedServer.run(script) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            #expect(handover.isAboutServer)
            guard case .temporary(let words) = handover.verdicts[0] else {
                Issue.record("\(handover.verdicts)")
                return
            }
            #expect(words.hasSuffix("Not you"))
        }
    }

    /// Each row: where the conversation breaks off, and whether the mail may have arrived all the same.
    private static let breaks: [([ScriptedServer.Act], Bool)] = [
        ([.hangUp], false), ([.say("220 mx"), .hangUp], false),
        (SMTPScene.hello() + [.hear("MAIL"), .hangUp], false),
        (SMTPScene.hello() + [.hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .hangUp], false),
        (SMTPScene.hello() + SMTPScene.acceptance.dropLast(), true),
    ]

    @Test(arguments: 0..<breaks.count)
    func `but hangs up is asked again later`(row: Int) async throws {
        let (script, mayHaveArrived) = Self.breaks[row]
        try await ScriptedServer.run(script + [.hangUp]) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            guard case .temporary = handover.verdicts[0] else {
                Issue.record("\(handover.verdicts)")
                return
            }
            #expect(handover.mayHaveArrived == mayHaveArrived)
        }
    }

    @Test(arguments: 0..<breaks.count)
    func `but falls silent is asked again later`(row: Int) async throws {
        let (script, mayHaveArrived) = Self.breaks[row]
        let silent = script.filter { if case .hangUp = $0 { false } else { true } } + [.pause(.seconds(20))]
        try await ScriptedServer.run(silent) { server in
            let handover = try await SMTPScene.deliver(
                SMTPScene.mail(), through: server, impatient: mayHaveArrived ? \.completion : \.answer)
            guard case .temporary(let words) = handover.verdicts[0] else {
                Issue.record("\(handover.verdicts)")
                return
            }
            #expect(words.contains("in time"))
            #expect(handover.mayHaveArrived == mayHaveArrived)
        }
    }

    /// Large enough that the whole never fits into what lies between two sockets.
    private static func largeMail() throws -> SMTPMail {
        let line = String(repeating: "x", count: 900) + "\r\n"
        return try SMTPScene.mail("Subject: a\r\n\r\n" + String(repeating: line, count: 9000))
    }

    private static let toData: [ScriptedServer.Act] =
        SMTPScene.hello() + [
            .hear("MAIL"), .say("250 Ok"), .hear("RCPT"), .say("250 Ok"), .hear("DATA"), .say("354 Go"),
            .swallow(100_000),
        ]

    @Test func `in the middle of it has not got it`() async throws {
        try await ScriptedServer.run(Self.toData + [.hangUp]) { server in
            let handover = try await SMTPScene.deliver(Self.largeMail(), through: server)
            #expect(handover.failure?.step == .content)
            #expect(handover.failure?.kind == .temporary)
            #expect(!handover.mayHaveArrived)
        }
    }

    @Test func `in the middle of it with a word is understood`() async throws {
        let script = Self.toData + [.say("552 5.3.4 Too big"), .pause(.seconds(20))]
        try await ScriptedServer.run(script) { server in
            let handover = try await SMTPScene.deliver(Self.largeMail(), through: server)
            #expect(handover.verdicts == [.permanent("552 5.3.4 Too big")])
        }
    }

    @Test func `because it stopped reading is not waited for`() async throws {
        try await ScriptedServer.run(Self.toData + [.pause(.seconds(20))]) { server in
            let handover = try await SMTPScene.deliver(
                Self.largeMail(), through: server, impatient: \.block)
            #expect(handover.failure?.step == .content)
            #expect(!handover.mayHaveArrived)
        }
    }

    @Test func `takes its time and is waited for`() async throws {
        let slow = (SMTPScene.hello() + SMTPScene.acceptance).flatMap { act -> [ScriptedServer.Act] in
            if case .say = act { [.pause(.milliseconds(20)), act] } else { [act] }
        }
        try await ScriptedServer.run(slow) { server in
            let handover = try await SMTPScene.deliver(SMTPScene.mail(), through: server)
            #expect(handover.failure == nil)
        }
    }

    @Test(
        arguments: [
            [.say("hello there")], [.utter(Array(repeating: 0x41, count: 4000))],
            [.say("220 mx"), .say("250 already here")],
            SMTPScene.hello() + [.hear("MAIL"), .say("354 Go")],
            SMTPScene.hello() + SMTPScene.acceptance.dropLast(3) + [.say("250 Ok")],
            SMTPScene.hello() + [.hear("MAIL"), .say("250 Ok"), .say("250 Ok"), .say("354 Go")],
        ] as [[ScriptedServer.Act]])
    func `as no mail server would is not given one`(script: [ScriptedServer.Act]) async throws {
        try await ScriptedServer.run(script) { server in
            let handover = try await SMTPScene.deliver(
                SMTPScene.mail(), through: server, impatient: \.answer)
            guard case .temporary = handover.verdicts[0] else {
                Issue.record("\(handover.verdicts)")
                return
            }
            #expect(!server.heard.contains("Hello Helen"))
        }
    }

    @Test func `because nobody listens there is asked again later`() async throws {
        let port = try await ScriptedServer.run { $0.port }
        let sender = SMTPSender(try MailServer(host: "127.0.0.1", port: port, security: .none))
        let handover = try await sender.deliver(SMTPScene.mail())
        #expect(handover.failure?.step == .connection)
        #expect(handover.isAboutServer)
        #expect(handover.failure?.words.contains("connecting") == true)
    }

    @Test func `is let go of when we stop`() async throws {
        try await ScriptedServer.run([.pause(.seconds(20))]) { server in
            let sender = SMTPSender(try SMTPScene.settings(server))
            let mail = try SMTPScene.mail()
            let delivery = Task { await sender.deliver(mail) }
            try await Task.sleep(for: .milliseconds(100))
            delivery.cancel()
            #expect(await delivery.value.failure?.kind == .temporary)
        }
    }
}
