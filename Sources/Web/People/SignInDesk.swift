import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Store
import Views

/// Signs people in at one tenant: checks what they present and opens the session.
struct SignInDesk {
    let visit: Visit
    let tenant: TenantDatabase

    private var services: SiteServices { visit.services }

    /// The person behind a mail address and a password; nothing when one of them is wrong, and it does not say which.
    func person(mail: MailAddress, password: String) async throws -> Person? {
        let account = "\(tenant.slug)/\(mail)"
        try services.attempts.count(account: account, address: visit.address, at: visit.now)
        let credentials = try await tenant.read { try $0.credentials(mail: mail) }
        guard try await services.passwords.matches(password, stored: credentials?.passwordHash),
            let credentials
        else {
            services.logger.notice(
                "sign-in refused", metadata: ["tenant": "\(tenant.slug)", "address": "\(visit.address)"])
            return nil
        }
        services.attempts.succeed(account: account, address: visit.address)
        if let stored = credentials.passwordHash, services.passwords.isOutdated(stored) {
            let hash = try await services.passwords.hash(password)
            try await tenant.write { try $0.setPasswordHash(hash, of: credentials.id) }
        }
        return try await tenant.read { try $0.person(credentials.id) }
    }

    /// Opens a new session, in place of the one that the browser had.
    func open(for person: Person) async throws -> Cookie {
        let cookie = SessionCookie(slug: tenant.slug, settings: services.settings)
        let old = visit.request.cookies[cookie.name].flatMap { SessionID(presented: $0.value)?.hash }
        let id = SessionID()
        let session = Session(
            idHash: id.hash, createdAt: visit.now, seenAt: visit.now, address: visit.address,
            userAgent: visit.userAgent)
        let (now, life) = (visit.now, services.settings.sessionLife)
        try await tenant.write { transaction in
            if let old { try transaction.endSession(old, of: person.id) }
            try transaction.begin(session, of: person.id, forgetting: now.addingTimeInterval(-life))
            try transaction.record(
                Activity(at: now, by: person.contact, kind: .signedIn, sentence: "signed in"))
        }
        return try cookie.holding(id)
    }

    /// Mails a link to whoever has this address; for an address that nobody has, it takes as long and does nothing.
    func mailLink(to mail: MailAddress) async throws {
        try services.attempts.count(
            account: "\(tenant.slug)/\(mail)/link", address: visit.address, at: visit.now)
        let issue = LinkIssue(key: services.linkKey, tenant: tenant.slug, now: visit.now)
        let now = visit.now
        try await tenant.write { transaction in
            guard let known = try transaction.credentials(mail: mail) else {
                try transaction.writeNothing()
                return
            }
            let contact = Contact(id: known.id, name: known.name, mail: known.mail)
            let link = try issue.signIn(contact, in: transaction)
            let letter = Letter(
                .signInLink, to: contact, button: Letter.Button("Sign in", .signInLink))
            try transaction.post(letter, at: now, signInLink: link.number)
        }
    }

    /// Where a person goes who has just signed in.
    func destination(of person: Person, next: String?) -> String {
        if let next = ReturnAddress(next, within: tenant.slug) { return next.text }
        return person.roles.min().map { $0.home(tenant.slug).text } ?? "/\(tenant.slug)/sessions"
    }
}

extension Visit {
    /// What the browser calls itself, cut to what a list can show.
    var userAgent: String {
        String((request.headers[.userAgent] ?? "").unicodeScalars.prefix(300).map(Character.init))
    }
}
