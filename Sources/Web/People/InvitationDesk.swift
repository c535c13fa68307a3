import Domain
import Foundation
import Store

/// Invites people into one tenant: the link, the letter and the line on the record, in the transaction that decides it.
struct InvitationDesk: Sendable {
    private let issue: LinkIssue

    init<P: Portal>(_ context: PortalContext<P>) {
        issue = LinkIssue(
            key: context.visit.services.linkKey, tenant: context.slug, now: context.now)
    }

    init(_ context: AdministratorContext, for slug: Slug) {
        issue = LinkIssue(key: context.visit.services.linkKey, tenant: slug, now: context.now)
    }

    /// - Returns: the link that the letter's button opens.
    /// - Throws: `Refusal` when the person was shut out.
    @discardableResult
    func invite(
        _ id: ID<Person>, _ steward: Steward, in transaction: TenantTransaction
    ) throws -> ID<SignInLink> {
        guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
        let days = Int(LinkIssue.invitationLife / 86_400)
        let invitation = try person.invite(days: days, steward)
        let link = try issue.invitation(person.contact, in: transaction)
        try transaction.save(invitation, link: link)
        return link
    }
}
