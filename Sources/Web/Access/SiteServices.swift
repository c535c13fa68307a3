package import Domain
package import Foundation
import Logging
package import Store

/// What the server keeps for all of its requests: the databases, the key, the limits, the clock.
package struct SiteServices: Sendable {
    package let settings: ServerSettings
    let folder: DataFolder
    let startedAt: Date
    package let control: ControlDatabase
    package let registry: TenantRegistry
    package let creation: TenantCreation
    let intake: TenantIntake
    let exports: TenantExportWork
    let arrivals: Arrivals
    package let directory: TenantDirectory
    package let assets: AssetStore
    package let now: @Sendable () -> Date
    let linkKey: LinkKey
    let passwords: PasswordQueue
    let attempts: SignInAttempts
    let tierPlans: TierPlanWork
    let readiness: Readiness
    let deflate: DeflatePool
    let logger: Logger
}

extension SiteServices {
    /// Issues links of a tenant to people whom a command adds.
    package func linkIssue(for tenant: Slug, at now: Date) -> LinkIssue {
        LinkIssue(key: linkKey, tenant: tenant, now: now)
    }

    var letters: LetterAddress { LetterAddress(baseURL: settings.baseURL) }

    /// The address of a mailed link, made again of its row; nothing once it is used, ended or too old.
    func linkAddress(_ link: MailedLink, of tenant: TenantDatabase) async throws -> String? {
        switch link {
        case .signIn(let id): try await linkAddress(id, of: tenant)
        case .guest(let id): try await guestAddress(id, of: tenant)
        }
    }

    func linkAddress(_ link: ID<SignInLink>, of tenant: TenantDatabase) async throws -> String? {
        let now = now()
        guard let nonce = try await tenant.read({ try $0.linkNonce(link, at: now) }) else { return nil }
        return letters.link(
            tenant.slug, token: linkKey.token(tenant: tenant.slug, link: link, nonce: nonce))
    }

    /// From now on somebody may have the token, so by now its hash is on file.
    private func guestAddress(_ id: ID<GuestLink>, of tenant: TenantDatabase) async throws -> String? {
        let now = now()
        let found = try await tenant.read { (try $0.guestLink(id), try $0.guestNonce(id, at: now)) }
        guard case (let link?, let nonce?) = found else { return nil }
        let token = linkKey.token(tenant: tenant.slug, link: link, nonce: nonce)
        try await tenant.write { try $0.keep(tokenHash: LinkKey.hash(ofToken: token), of: id) }
        return letters.link(tenant.slug, link.purpose, token: token)
    }
}
