import NIOCore
import Testing

@testable import Outbound

@Suite struct `Signing in at the mail server` {
    private func deliver(
        through server: ScriptedServer, user: String = "refs", password: String = "correct horse"
    ) async throws -> Handover {
        let login = MailServer.Login(user: user, password: Secret(password))
        let sender = SMTPSender(try SMTPScene.settings(server, login: login))
        let handover = try await sender.deliver(SMTPScene.mail())
        await sender.close()
        return handover
    }

    @Test func `is done by PLAIN where it is offered`() async throws {
        let script =
            SMTPScene.hello("AUTH LOGIN PLAIN") + [
                .hear("AUTH PLAIN AHJlZnMAY29ycmVjdCBob3JzZQ=="), .say("235 Ok"),
            ] + SMTPScene.acceptance
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server)
            #expect(handover.failure == nil)
            #expect(server.surprises == [])
        }
    }

    @Test func `is done by LOGIN where there is nothing else`() async throws {
        let script =
            SMTPScene.hello("AUTH=LOGIN CRAM-MD5") + [
                .hear("AUTH LOGIN"), .say("334 VXNlcm5hbWU6"), .hear("cmVmcw=="), .say("334 UGFzc3dvcmQ6"),
                .hear("Y29ycmVjdCBob3JzZQ=="), .say("235 Ok"),
            ] + SMTPScene.acceptance
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server)
            #expect(handover.failure == nil)
            #expect(server.surprises == [])
        }
    }

    @Test func `takes letters beyond ASCII`() async throws {
        let script =
            SMTPScene.hello("AUTH PLAIN") + [.hear("AUTH PLAIN AGrDtnJnAGfDvG50ZXI="), .say("235 Ok")]
            + SMTPScene.acceptance
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server, user: "jörg", password: "günter")
            #expect(handover.failure == nil)
            #expect(server.surprises == [])
        }
    }

    /// The mail can still leave when the password is mended, so it is not given up.
    @Test func `with a wrong password is tried again, and the password is in no message`() async throws {
        let echoes = "correct horse AHJlZnMAY29ycmVjdCBob3JzZQ== Y29ycmVjdCBob3JzZQ=="
        let script =
            SMTPScene.hello("AUTH PLAIN") + [.hear("AUTH"), .say("535 5.7.8 Wrong: \(echoes)")]
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server)
            #expect(handover.isAboutServer)
            #expect(handover.verdicts == [.temporary("535 5.7.8 Wrong: … … …")])
            #expect(server.heard.count { $0.hasPrefix("MAIL") } == 0)
        }
    }

    @Test(arguments: [["HELP"], ["AUTH CRAM-MD5 XOAUTH2"], ["AUTH"]])
    func `is not done any other way`(offers: [String]) async throws {
        try await ScriptedServer.run(SMTPScene.hello(offers[0])) { server in
            let handover = try await deliver(through: server)
            #expect(handover.failure?.words.contains("no way to sign in") == true)
            #expect(server.heard.count { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") } == 0)
        }
    }

    @Test func `is left off when the server asks for something unexpected`() async throws {
        let script = SMTPScene.hello("AUTH LOGIN") + [.hear("AUTH LOGIN"), .say("235 In already")]
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server)
            #expect(handover.failure?.step == .signIn)
        }
    }
}
