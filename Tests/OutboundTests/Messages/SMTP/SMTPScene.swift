import Domain
import NIOCore
import Testing

@testable import Outbound

/// What the tests of the mail server's client share: short waits, one mail, and the usual beginning of a script.
enum SMTPScene {
    static let server = "references@acme.example"
    static let helen = "helen.brandt@northwind.example"
    static let tomas = "tomas.lind@fabrikam.example"
    static let priya = "priya.nair@contoso.example"

    static func address(_ text: String) throws -> MailAddress { try #require(MailAddress(text)) }

    static func mail(
        to recipients: [String] = [helen], from sender: String = server,
        _ message: String = "From: references@acme.example\r\nSubject: Your call\r\n\r\nHello Helen\r\n"
    ) throws -> SMTPMail {
        try SMTPMail(
            from: try address(sender), to: recipients.map(address), message: Array(message.utf8))
    }

    static func settings(
        _ server: ScriptedServer, host: String = "127.0.0.1", _ security: MailServer.Security = .none,
        login: MailServer.Login? = nil, authorities: String? = nil,
        impatient step: WritableKeyPath<MailServer.Timeouts, TimeAmount>? = nil
    ) throws -> MailServer {
        // Long enough for a machine that does much else at the same time.
        var timeouts = MailServer.Timeouts()
        for step in [\MailServer.Timeouts.connection, \.answer, \.data, \.block, \.completion] {
            timeouts[keyPath: step] = .seconds(30)
        }
        if let step { timeouts[keyPath: step] = .milliseconds(300) }
        return try MailServer(
            host: host, port: server.port, security: security, login: login, allowsClearLogin: true,
            authorities: authorities, name: "refs.acme.example", timeouts: timeouts)
    }

    /// One mail over one connection.
    ///
    /// - Parameter step: what the client does not wait long for.
    static func deliver(
        _ mail: SMTPMail, through server: ScriptedServer,
        impatient step: sending WritableKeyPath<MailServer.Timeouts, TimeAmount>? = nil
    ) async throws -> Handover {
        let sender = SMTPSender(try settings(server, impatient: step))
        let handover = await sender.deliver(mail)
        await sender.close()
        return handover
    }

    static let beginning: [ScriptedServer.Act] = [
        .say("220 mx.acme.example ESMTP"), .hear("EHLO refs.acme.example"),
    ]

    /// Greeting and EHLO, with what is offered.
    static func hello(_ offers: String...) -> [ScriptedServer.Act] {
        let lines = ["mx.acme.example"] + offers
        return beginning
            + lines.enumerated().map { index, line in
                .say("250\(index + 1 == lines.count ? " " : "-")\(line)")
            }
    }

    /// The mail's own part of a conversation, taken without a word against it.
    static let acceptance: [ScriptedServer.Act] = [
        .hear("MAIL FROM:<\(server)>"), .say("250 2.1.0 Ok"), .hear("RCPT TO:<\(helen)>"),
        .say("250 2.1.5 Ok"), .hear("DATA"), .say("354 End with ."), .hearMail,
        .say("250 2.0.0 Ok: queued as 4F1"),
    ]
}

extension Handover {
    var verdicts: [Verdict] { recipients.map(\.verdict) }
}
