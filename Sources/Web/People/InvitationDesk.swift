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

    /// - Throws: `Refusal` when the person was shut out.
    func invite(_ id: ID<Person>, _ act: Act, in transaction: TenantTransaction) throws {
        guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
        let days = Int(LinkIssue.invitationLife / 86_400)
        let invitation = try person.invite(days: days, act)
        let link = try issue.invitation(person.contact, in: transaction)
        try transaction.save(invitation, link: link)
    }
}
