import Crypto
import Domain
import Foundation
import Store

/// Makes administrators: the first with a link that the server prints at its start, others with an invitation. Lets one who
/// forgot the password choose another.
package struct SetUpDesk: Sendable {
    private let services: SiteServices
    private static let life: TimeInterval = 7 * 86_400
    private static let resetLife: TimeInterval = 86_400

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

    /// The address under which an administrator chooses a new password, and the act that stands on the record with it.
    func passwordReset(of administrator: Administrator, _ act: Administration) async throws -> String {
        try await issue(mail: administrator.mail, for: administrator.id, act, life: Self.resetLife)
    }

    /// What a link is for.
    func link(token: String) async throws -> AdministratorLink {
        let (hash, now) = (LinkKey.hash(ofToken: token), services.now())
        guard
            let link = try await services.control.read({ try $0.administratorLink(tokenHash: hash, at: now) })
        else { throw WebRefusal.goneLink }
        return link
    }

    /// Uses a link for a new password up; whoever was signed in by the old one is no more.
    func choose(
        _ password: String, for administrator: Administrator, token: String, from address: String
    ) async throws {
        let hash = try await services.passwords.hash(password)
        let (tokenHash, now) = (LinkKey.hash(ofToken: token), services.now())
        try await services.control.write { transaction in
            guard try transaction.useAdministratorLink(tokenHash: tokenHash, at: now) else {
                throw WebRefusal.goneLink
            }
            try transaction.setPasswordHash(hash, of: administrator.id)
            try transaction.endUnfinishedSignIns(of: administrator.id)
            try transaction.endAdministratorSessions(of: administrator.id)
            try transaction.record(
                Administration(
                    at: now, by: administrator.id, actorName: administrator.name, address: address,
                    kind: .passwordChanged, sentence: "chose a new password with a link"))
        }
    }

    /// - Parameter address: the network address that the form came from.
    func make(
        name: String, mail: MailAddress, password: String, token: String, from address: String
    ) async throws -> Administrator {
        let hash = try await services.passwords.hash(password)
        let (tokenHash, now) = (LinkKey.hash(ofToken: token), services.now())
        return try await services.control.write { transaction in
            guard try transaction.useAdministratorLink(tokenHash: tokenHash, at: now) else {
                throw WebRefusal.goneLink
            }
            guard try transaction.administrator(mail: mail) == nil else {
                throw Refusal(.invalid, "There is an administrator with this mail address already.")
            }
            let administrator = try transaction.addAdministrator(
                name: name, mail: mail, passwordHash: hash, at: now)
            try transaction.record(
                Administration(
                    at: now, by: administrator.id, actorName: name, address: address,
                    kind: .administratorJoined, sentence: "became an administrator", detail: mail.text))
            return administrator
        }
    }

    private func issue(
        mail: String, for administrator: ID<Administrator>? = nil, _ act: Administration? = nil,
        life: TimeInterval = Self.life
    ) async throws -> String {
        let token = SessionID().text
        let (hash, now) = (LinkKey.hash(ofToken: token), services.now())
        try await services.control.write { transaction in
            try transaction.issueAdministratorLink(
                mail: mail, for: administrator, tokenHash: hash, at: now,
                expiresAt: now.addingTimeInterval(life))
            if let act { try transaction.record(act) }
        }
        return "\(services.settings.baseURL)/setup/\(token)"
    }
}
