package import Domain
package import Foundation
package import Store

/// Issues mailed links inside the transaction that mails them.
package struct LinkIssue: Sendable {
    private let key: LinkKey
    private let tenant: Slug
    private let now: Date
    package static let signInLife: TimeInterval = 600
    package static let invitationLife: TimeInterval = 7 * 86_400

    package init(key: LinkKey, tenant: Slug, now: Date) {
        self.key = key
        self.tenant = tenant
        self.now = now
    }

    /// A link that signs its receiver in once, for ten minutes.
    package func signIn(_ contact: Contact, in transaction: TenantTransaction) throws -> ID<SignInLink> {
        try issue(.signIn, to: contact, for: Self.signInLife, in: transaction)
    }

    /// A link for somebody new, for seven days.
    package func invitation(_ contact: Contact, in transaction: TenantTransaction) throws -> ID<SignInLink> {
        try issue(.invitation, to: contact, for: Self.invitationLife, in: transaction)
    }

    private func issue(
        _ purpose: SignInLink.Purpose, to contact: Contact, for life: TimeInterval,
        in transaction: TenantTransaction
    ) throws -> ID<SignInLink> {
        let nonce = LinkKey.nonce()
        return try transaction.issueLink(
            to: contact.id, purpose: purpose, nonce: nonce, at: now, expiresAt: now.addingTimeInterval(life)
        ) { link in
            LinkKey.hash(ofToken: key.token(tenant: tenant, link: link, nonce: nonce))
        }
    }
}
