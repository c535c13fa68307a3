import Domain
import Foundation
import Hummingbird
import Logging
import Store

/// Checks an administrator's password, and opens the session once the second factor was shown too.
struct AdministratorDesk: Sendable {
    let visit: Visit

    private var services: SiteServices { visit.services }

    /// Whoever has this address and this password; nothing when one of them is wrong, and it does not say which.
    func administrator(mail: MailAddress, password: String) async throws -> Administrator? {
        let account = "admin/\(mail)"
        try services.attempts.count(account: account, address: visit.address, at: visit.now)
        let known = try await services.control.read { try $0.administrator(mail: mail) }
        guard try await services.passwords.matches(password, stored: known?.passwordHash), let known else {
            services.logger.notice(
                "sign-in refused", metadata: ["tenant": "admin", "address": "\(visit.address)"])
            try await recordRefusal(of: known?.0, mail)
            return nil
        }
        services.attempts.succeed(account: account, address: visit.address)
        if let stored = known.passwordHash, services.passwords.isOutdated(stored) {
            let hash = try await services.passwords.hash(password)
            let id = known.0.id
            try await services.control.write { try $0.setPasswordHash(hash, of: id) }
        }
        return known.0
    }

    /// Opens a session of its own, as the demo does.
    func open(for admission: Admission) async throws -> Cookie {
        let id = SessionID()
        try await services.control.write { try begin(admission, id, in: $0) }
        return try cookie.holding(id)
    }

    /// Opens a new session, in place of the one that the browser had.
    func begin(_ admission: Admission, _ id: SessionID, in transaction: ControlTransaction) throws {
        let administrator = admission.administrator
        if let old = visit.request.cookies[cookie.name].flatMap({ SessionID(presented: $0.value)?.hash }) {
            try transaction.endAdministratorSession(old)
        }
        try transaction.begin(
            Session(
                idHash: id.hash, createdAt: visit.now, seenAt: visit.now, address: visit.address,
                userAgent: visit.userAgent),
            of: administrator.id, forgetting: visit.now.addingTimeInterval(-services.settings.sessionLife))
        try record(admission.proof, of: administrator, in: transaction)
        try transaction.record(
            act(.signedIn, by: administrator, "signed in", detail: "\(Browser(userAgent: visit.userAgent))"))
    }

    /// Writes down that a recovery code was used; of the others the sign-in itself says enough.
    func record(_ proof: Proof, of administrator: Administrator, in transaction: ControlTransaction) throws {
        guard case .recovery(let left) = proof else { return }
        try transaction.record(
            act(
                .recoveryCodeUsed, by: administrator, "used a recovery code",
                detail: left == 1 ? "1 is left" : "\(left) are left"))
    }

    func wrongCode(_ refusal: CodeRefusal, of administrator: Administrator) -> Administration {
        act(.signInRefused, by: administrator, "typed a wrong code", detail: refusal.kind)
    }

    /// A line for the record about a sign-in.
    func act(
        _ kind: Administration.Kind, by administrator: Administrator?, _ sentence: String, detail: String = ""
    ) -> Administration {
        Administration(
            at: visit.now, by: administrator?.id, actorName: administrator?.name ?? "Somebody",
            address: visit.address, kind: kind, sentence: sentence, detail: detail)
    }

    /// The cookie of the session that `begin` opened.
    func cookie(holding id: SessionID) throws -> Cookie { try cookie.holding(id) }

    private var cookie: SessionCookie { SessionCookie(slug: nil, settings: services.settings) }

    /// Whether or not anybody has the address, so that the time tells nothing.
    private func recordRefusal(of administrator: Administrator?, _ mail: MailAddress) async throws {
        guard services.attempts.isForRecord(at: visit.now) else { return }
        let act = act(
            .signInRefused, by: administrator,
            administrator == nil
                ? "was refused: no administrator has this mail address" : "was refused: a wrong password",
            detail: mail.text)
        try await services.control.write { try $0.record(act) }
    }
}
