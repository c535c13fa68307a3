import Crypto
import Domain
import Foundation
import Hummingbird
import Store

/// Finds the session that a browser presents and holds it against the limits.
struct SessionCheck {
    let visit: Visit
    /// Every request of a busy person would else be a write.
    private static let seenInterval: TimeInterval = 300

    func signedIn(at tenant: TenantDatabase) async throws -> SignedIn? {
        guard let hash = presentedHash(SessionCookie(slug: tenant.slug, settings: visit.services.settings))
        else {
            return nil
        }
        guard let signedIn = try await tenant.read({ try $0.signedIn(sessionHash: hash) }),
            isLive(signedIn.session)
        else { return nil }
        if isStale(signedIn.session) {
            let now = visit.now
            try await tenant.write { try $0.saw(sessionHash: hash, at: now) }
        }
        return signedIn
    }

    func administrator() async throws -> (Administrator, Session)? {
        let control = visit.services.control
        guard let hash = presentedHash(SessionCookie(slug: nil, settings: visit.services.settings)),
            let (administrator, session) = try await control.read({ try $0.administrator(sessionHash: hash) }
            ),
            isLive(session)
        else { return nil }
        if isStale(session) {
            let now = visit.now
            try await control.write { try $0.saw(administratorSession: hash, at: now) }
        }
        return (administrator, session)
    }

    private func presentedHash(_ cookie: SessionCookie) -> Data? {
        visit.request.cookies[cookie.name].flatMap { SessionID(presented: $0.value)?.hash }
    }

    private func isLive(_ session: Session) -> Bool {
        let settings = visit.services.settings
        return visit.now.timeIntervalSince(session.seenAt) < settings.sessionIdle
            && visit.now.timeIntervalSince(session.createdAt) < settings.sessionLife
    }

    private func isStale(_ session: Session) -> Bool {
        visit.now.timeIntervalSince(session.seenAt)
            >= min(Self.seenInterval, visit.services.settings.sessionIdle / 2)
    }
}
