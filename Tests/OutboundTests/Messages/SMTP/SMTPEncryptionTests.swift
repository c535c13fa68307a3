import Foundation
import NIOCore
import Testing

@testable import Outbound

@Suite struct `The way to a mail server` {
    private static let offer = SMTPScene.hello("PIPELINING", "STARTTLS") + [.hear("STARTTLS")]

    /// - Parameter trusts: whose certificate the client has in its file.
    private func deliver(
        through server: ScriptedServer, _ security: MailServer.Security, host: String = "localhost",
        trusts: TestCertificate? = .good
    ) async throws -> Handover {
        let file = try trusts?.trusted()
        defer { if let file { try? FileManager.default.removeItem(atPath: file) } }
        let settings = try SMTPScene.settings(
            server, host: host, security, login: .init(user: "refs", password: Secret("correct horse")),
            authorities: file)
        let sender = SMTPSender(settings)
        let handover = try await sender.deliver(SMTPScene.mail())
        await sender.close()
        return handover
    }

    private static let signIn: [ScriptedServer.Act] = [.hear("AUTH PLAIN"), .say("235 2.7.0 Ok")]

    @Test(arguments: ["localhost", "127.0.0.1"])
    func `is encrypted after STARTTLS, and everything is said again`(host: String) async throws {
        let inside = SMTPScene.hello("AUTH PLAIN").dropFirst() + Self.signIn + SMTPScene.acceptance
        try await ScriptedServer.run(Self.offer + [.encrypt()] + inside) { server in
            let handover = try await deliver(through: server, .startTLS, host: host)
            #expect(handover.verdicts == [.accepted("250 2.0.0 Ok: queued as 4F1")])
            #expect(server.surprises == [])
        }
    }

    @Test(arguments: ["localhost", "127.0.0.1"])
    func `is encrypted from the first byte`(host: String) async throws {
        let script = SMTPScene.hello("AUTH PLAIN") + Self.signIn + SMTPScene.acceptance
        try await ScriptedServer.run(script, encrypted: true) { server in
            let handover = try await deliver(through: server, .tls, host: host)
            #expect(handover.verdicts == [.accepted("250 2.0.0 Ok: queued as 4F1")])
        }
    }

    @Test(arguments: [false, true])
    func `is not taken to one with another's certificate, or one that ran out, or that nobody vouches for`(
        isStartTLS: Bool
    ) async throws {
        let rows: [(TestCertificate, TestCertificate?, String)] = [
            (.misnamed, .misnamed, "another name"), (.expired, .expired, "run out"), (.good, nil, "vouches"),
            (.good, .misnamed, "vouches"),
        ]
        for (certificate, trusts, reason) in rows {
            let script = isStartTLS ? Self.offer + [.encrypt()] : []
            try await ScriptedServer.run(
                script + [.say("220 mx")], certificate: certificate, encrypted: !isStartTLS
            ) { server in
                let handover = try await deliver(
                    through: server, isStartTLS ? .startTLS : .tls, trusts: trusts)
                #expect(handover.failure?.step == .encryption)
                #expect(handover.failure?.kind == .temporary)
                #expect(handover.failure?.words.contains(reason) == true, "\(handover.verdicts)")
                #expect(server.heard.count { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") } == 0)
            }
        }
    }

    @Test func `is not taken in the clear when the offer of TLS was taken out`() async throws {
        try await ScriptedServer.run(SMTPScene.hello("AUTH PLAIN")) { server in
            let handover = try await deliver(through: server, .startTLS)
            #expect(handover.failure?.words.contains("does not offer TLS") == true)
            #expect(server.heard == ["EHLO refs.acme.example"])
        }
    }

    @Test func `is not taken in the clear when TLS is refused`() async throws {
        let script = Self.offer + [.say("454 4.7.0 TLS not available")]
        try await ScriptedServer.run(script) { server in
            let handover = try await deliver(through: server, .startTLS)
            #expect(handover.verdicts == [.temporary("454 4.7.0 TLS not available")])
            #expect(server.heard.count == 2)
        }
    }

    /// Somebody in between may add an answer in the clear that would be taken for the server's in TLS.
    @Test(arguments: ["250 mx\r\n", "250-AUTH PLA", "x"])
    func `is left when there is more in the clear than the answer to STARTTLS`(extra: String) async throws {
        let script = Self.offer + [.encrypt(after: extra)] + SMTPScene.hello("AUTH PLAIN").dropFirst()
        try await ScriptedServer.run(script + Self.signIn + SMTPScene.acceptance) { server in
            let handover = try await deliver(through: server, .startTLS)
            #expect(handover.failure != nil)
            #expect(server.heard.count { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") } == 0)
        }
    }

    @Test func `is not taken to one that speaks in the clear where TLS is wanted`() async throws {
        try await ScriptedServer.run(SMTPScene.hello("AUTH PLAIN")) { server in
            let handover = try await deliver(through: server, .tls)
            #expect(handover.failure?.step == .encryption)
            #expect(server.heard.allSatisfy { !$0.contains("EHLO") })
        }
    }

    @Test func `needs a file of certificates that can be read`() async throws {
        try await ScriptedServer.run(Self.offer + [.encrypt()]) { server in
            let settings = try SMTPScene.settings(
                server, host: "localhost", .startTLS, authorities: "/nowhere/ca.pem")
            let handover = try await SMTPSender(settings).deliver(SMTPScene.mail())
            #expect(handover.failure?.words.contains("/nowhere/ca.pem") == true)
        }
    }
}
