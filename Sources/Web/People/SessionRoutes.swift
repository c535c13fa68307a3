import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// A person's own sessions and password.
func addSessions(to site: Site) {
    site.member.get("sessions") { context in
        try await context.sessionsPage()
    }
    site.member.post("sessions/end-others") { context, _ in
        let (person, own) = (context.person.id, context.session.idHash)
        try await context.tenant.write { try $0.endSessions(of: person, except: own) }
        return context.redirect(
            to: .member(context.slug, .sessions), flash: Flash("All other devices are signed out."))
    }
    site.member.post("sessions/:session/end") { context, _ in
        guard let hash = Data(base64URL: try context.text("session")) else { throw WebRefusal.notFound }
        let person = context.person.id
        try await context.tenant.write { try $0.endSession(hash, of: person) }
        return context.redirect(
            to: .member(context.slug, .sessions), flash: Flash("That device is signed out."))
    }
    site.member.post("password") { context, form in
        let (person, own, now) = (context.person, context.session.idHash, context.now)
        let passwords = context.visit.services.passwords
        var fields = FormReader(form)
        let stored = try await context.tenant.read { try $0.passwordHash(of: person.id) }
        if let stored {
            try context.visit.services.attempts.count(
                account: "\(context.slug)/\(person.mail)", address: context.visit.address, at: now)
            if !(try await passwords.matches(form["current"] ?? "", stored: stored)) {
                fields.reject("current", "This is not your password")
            }
        }
        let password = form["password"] ?? ""
        if let objection = PasswordRule.objection(
            to: password, names: [context.programName, person.mail.text])
        {
            fields.reject("password", objection)
        }
        guard fields.isValid else { return try await context.sessionsPage(errors: fields.errors) }
        let hash = try await passwords.hash(password)
        try await context.tenant.write { transaction in
            try transaction.setPasswordHash(hash, of: person.id)
            try transaction.endSessions(of: person.id, except: own)
            try transaction.endLinks(of: person.id, at: now)
        }
        return context.redirect(
            to: .member(context.slug, .sessions),
            flash: Flash("Your password is changed; all other devices are signed out."))
    }
}

extension MemberContext {
    fileprivate func sessionsPage(errors: FieldErrors = [:]) async throws -> Response {
        let id = person.id
        let (sessions, hasPassword) = try await tenant.read {
            (try $0.sessions(of: id), try $0.passwordHash(of: id) != nil)
        }
        let clock = ReaderClock(zone: person.timeZone, now: now)
        let rows = sessions.map { session in
            SessionRow(
                device: Browser(userAgent: session.userAgent).description, address: session.address,
                begun: clock.moment(session.createdAt), lastUsed: clock.moment(session.seenAt),
                isCurrent: session.idHash == self.session.idHash,
                end: .member(slug, .endSession(session.idHash.base64URL)))
        }
        let view = Sessions(
            frame: frame(title: "Signed-in devices"), tenant: slug, rows: rows, hasPassword: hasPassword,
            errors: errors)
        return page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
