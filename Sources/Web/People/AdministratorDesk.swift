import Domain
import Foundation
import Hummingbird
import Logging
import Store

/// Signs administrators in.
struct AdministratorDesk {
    let visit: Visit

    private var services: SiteServices { visit.services }

    func administrator(mail: MailAddress, password: String) async throws -> Administrator? {
        let account = "admin/\(mail)"
        try services.attempts.count(account: account, address: visit.address, at: visit.now)
        let known = try await services.control.read { try $0.administrator(mail: mail) }
        guard try await services.passwords.matches(password, stored: known?.passwordHash), let known else {
            services.logger.notice(
                "sign-in refused", metadata: ["tenant": "admin", "address": "\(visit.address)"])
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

    func open(for administrator: Administrator) async throws -> Cookie {
        let cookie = SessionCookie(slug: nil, settings: services.settings)
        let old = visit.request.cookies[cookie.name].flatMap { SessionID(presented: $0.value)?.hash }
        let id = SessionID()
        let session = Session(
            idHash: id.hash, createdAt: visit.now, seenAt: visit.now, address: visit.address,
            userAgent: visit.userAgent)
        try await services.control.write { transaction in
            if let old { try transaction.endAdministratorSession(old) }
            try transaction.begin(session, of: administrator.id)
        }
        return try cookie.holding(id)
    }
}
