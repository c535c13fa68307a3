import Foundation
import NIOCore

/// What is said before the first mail.
extension SMTPLine {
    func hello(_ name: String) async throws(SMTPFailure) -> SMTPCapabilities {
        let reply = try await ask(.hello(name), .hello)
        guard reply.code == 250 else { throw .refused(reply, .hello) }
        return SMTPCapabilities(reply)
    }

    /// - Throws: where the server does not offer TLS, or somebody in between hid that it does. There is no going on
    ///   without.
    func startTLS(_ capabilities: SMTPCapabilities) async throws(SMTPFailure) {
        guard capabilities.hasStartTLS else {
            throw .unencrypted("The mail server does not offer TLS (STARTTLS): nothing was sent.")
        }
        let reply = try await ask(.startTLS, .encryption)
        guard reply.code == 220 else { throw .refused(reply, .encryption) }
        try await encrypt()
    }

    /// By PLAIN (RFC 4616), or else by LOGIN, which some servers still have alone. Never in the clear, except to this
    /// machine itself.
    func signIn(
        _ login: MailServer.Login, _ capabilities: SMTPCapabilities, _ security: MailServer.Security
    ) async throws(SMTPFailure) {
        guard security != .none || isWithinThisMachine else {
            throw .unencrypted("The mail server is on another machine and the connection is not encrypted.")
        }
        let (user, password) = (login.user, login.password.revealed)
        let whole = Self.base64("\0\(user)\0\(password)")
        let parts = [Self.base64(user), Self.base64(password)]
        let answers =
            capabilities.signIns.contains("PLAIN")
            ? ["AUTH PLAIN \(whole)"] : capabilities.signIns.contains("LOGIN") ? ["AUTH LOGIN"] + parts : []
        guard let last = answers.last else {
            throw SMTPFailure(
                .temporary, .signIn, "The mail server offers no way to sign in that we know (PLAIN, LOGIN).")
        }
        do throws(SMTPFailure) {
            for answer in answers.dropLast() {
                let reply = try await ask(try SMTPCommand(answer), .signIn)
                guard reply.code == 334 else { throw SMTPFailure.refused(reply, .signIn) }
            }
            let reply = try await ask(try SMTPCommand(last), .signIn)
            guard reply.code == 235 else { throw SMTPFailure.refused(reply, .signIn) }
        } catch {
            throw error.hiding([whole, parts[1], password])
        }
    }

    /// Judged by the address that we are connected to, not by the name that led there.
    private var isWithinThisMachine: Bool {
        channel.remoteAddress?.ipAddress.map(MailServer.isLoopback) ?? false
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
    }
}
