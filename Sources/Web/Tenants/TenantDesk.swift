import Domain
import Foundation
import Store

/// Creates tenants and invites their coordinators, with the letter in the tenant's outbox and the act on the record.
struct TenantDesk {
    let context: AdministratorContext

    private var services: SiteServices { context.visit.services }

    /// What is asked for a new tenant.
    struct Wish: Sendable {
        let slug: Slug
        let name: String
        let timeZone: TimeZone
        let currency: String
        /// The template that it starts with and follows; nil for the usual tiers as its own.
        let template: ID<TierTemplate>?
        let coordinatorName: String
        let coordinatorMail: MailAddress
    }

    /// - Returns: the address to hand over where no mail server is set up.
    /// - Throws: `StoreFault.tenantExists`.
    func create(_ wish: Wish) async throws -> String? {
        let invite = invitation(wish.coordinatorName, wish.coordinatorMail, to: wish.slug, in: wish.timeZone)
        let template = try await template(of: wish)
        let link = try await services.creation.create(
            wish.slug, name: wish.name, timeZone: wish.timeZone, currency: wish.currency, at: context.now,
            template: template,
            act: context.act(
                .tenantCreated, on: wish.slug, "created the tenant \(wish.name)",
                detail: "First coordinator: \(wish.coordinatorName) <\(wish.coordinatorMail)>"),
            address: { [letters = services.letters] in letters.address($0, $1) }, filling: invite)
        services.directory.forget(wish.slug)
        return try await handOver(link, of: wish.slug)
    }

    private func template(of wish: Wish) async throws -> TierTemplateVersion? {
        guard let id = wish.template else { return nil }
        guard let newest = try await services.control.read({ try $0.newestVersion(of: id) }) else {
            throw Refusal(.invalid, "There is no such template any more. Choose another.")
        }
        return newest
    }

    /// Invites a new coordinator, or makes one of a person who is there already.
    func inviteCoordinator(_ name: String, _ mail: MailAddress, to tenant: Tenant) async throws -> String? {
        let link = try await services.registry.withTenant(tenant.slug) { database in
            let zone = try await database.read { try $0.program().timeZone }
            return try await database.write(invitation(name, mail, to: tenant.slug, in: zone))
        }
        try await recordInvitation(of: name, mail, to: tenant)
        return try await handOver(link, of: tenant.slug)
    }

    /// Sends a coordinator a new invitation, which ends the older ones.
    func inviteAgain(_ person: ID<Person>, to tenant: Tenant) async throws -> (Person, address: String?) {
        let (coordinator, link) = try await services.registry.withTenant(tenant.slug) { database in
            let zone = try await database.read { try $0.program().timeZone }
            guard
                let coordinator = try await database.read({
                    try $0.people(holding: .coordinator).first { $0.id == person }
                })
            else { throw WebRefusal.notFound }
            let invite = invitation(coordinator.name, coordinator.mail, to: tenant.slug, in: zone)
            return (coordinator, try await database.write(invite))
        }
        try await recordInvitation(of: coordinator.name, coordinator.mail, to: tenant)
        return (coordinator, try await handOver(link, of: tenant.slug))
    }

    private func recordInvitation(of name: String, _ mail: MailAddress, to tenant: Tenant) async throws {
        let act = context.act(
            .coordinatorInvited, on: tenant.slug, "invited \(name) as coordinator of \(tenant.name)",
            detail: mail.text)
        try await context.control.write { try $0.record(act) }
    }

    private func invitation(
        _ name: String, _ mail: MailAddress, to slug: Slug, in zone: TimeZone
    ) -> @Sendable (TenantTransaction) throws -> ID<SignInLink> {
        let issue = LinkIssue(key: services.linkKey, tenant: slug, now: context.now)
        let (now, inviter) = (context.now, context.administrator.name)
        return { transaction in
            let id = try transaction.add(name, mail: mail, role: .coordinator, timeZone: zone, at: now)
            guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
            guard person.isActive else {
                throw Refusal(
                    .protected,
                    "\(person.name) is switched off in this program. A coordinator of it can switch them on again."
                )
            }
            let link = try issue.invitation(person.contact, in: transaction)
            let letter = InvitationLetter(
                to: person.contact, role: .coordinator, inviterName: inviter)
            try transaction.post(letter.letter, at: now, signInLink: link.number)
            try transaction.record(
                Activity(
                    at: now, by: nil, actorName: inviter, kind: .personInvited,
                    sentence: "invited \(person.name) as coordinator"))
            return link
        }
    }

    private func handOver(_ link: ID<SignInLink>, of slug: Slug) async throws -> String? {
        guard !services.settings.sendsMail else { return nil }
        return try await services.registry.withTenant(slug) {
            try await services.linkAddress(.signIn(link), of: $0)
        }
    }
}
