import Crypto
import Domain
import Foundation
import Store

/// Makes administrators: the first with a link that the server prints at its start, others with an invitation.
package struct SetUpDesk: Sendable {
    private let services: SiteServices
    private static let life: TimeInterval = 7 * 86_400

    package init(_ services: SiteServices) {
        self.services = services
    }

    /// The address under which the first administrator can be made; nothing once there is one. An older link ends.
    package func firstAddress() async throws -> String? {
        guard try await services.control.read({ try $0.administratorCount() }) == 0 else { return nil }
        return try await issue(mail: "")
    }

    /// The address under which one more administrator can be made, for one mail address.
    package func invitation(for mail: String) async throws -> String {
        try await issue(mail: mail)
    }

    /// The mail address that a link is for; empty for the first administrator's.
    func mail(token: String) async throws -> String {
        let (hash, now) = (LinkKey.hash(ofToken: token), services.now())
        guard
            let mail = try await services.control.read({ try $0.administratorLink(tokenHash: hash, at: now) })
        else { throw WebRefusal.goneLink }
        return mail
    }

    func make(name: String, mail: MailAddress, password: String, token: String) async throws -> Administrator
    {
        let hash = try await services.passwords.hash(password)
        let (tokenHash, now) = (LinkKey.hash(ofToken: token), services.now())
        return try await services.control.write { transaction in
            guard try transaction.useAdministratorLink(tokenHash: tokenHash, at: now) else {
                throw WebRefusal.goneLink
            }
            guard try transaction.administrator(mail: mail) == nil else {
                throw Refusal(.invalid, "There is an administrator with this mail address already.")
            }
            return try transaction.addAdministrator(name: name, mail: mail, passwordHash: hash, at: now)
        }
    }

    private func issue(mail: String) async throws -> String {
        let token = SessionID().text
        let (hash, now) = (LinkKey.hash(ofToken: token), services.now())
        try await services.control.write {
            try $0.issueAdministratorLink(
                mail: mail, tokenHash: hash, at: now, expiresAt: now.addingTimeInterval(Self.life))
        }
        return "\(services.settings.baseURL)/setup/\(token)"
    }
}
