import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// What mailed links open. Looking uses nothing up; only the button does.
func addLinks(to site: Site) {
    site.link.get("") { context in
        try context.confirmation()
    }
    site.link.post("") { context, form in
        let password = context.link.purpose == .invitation ? form["password"] ?? "" : ""
        var hash: String?
        if !password.isEmpty {
            let names = [context.link.programName, context.link.person.mail.text]
            if let objection = PasswordRule.objection(to: password, names: names) {
                return try context.confirmation(errors: ["password": objection])
            }
            hash = try await context.visit.services.passwords.hash(password)
        }
        let (link, now, newHash) = (context.link, context.now, hash)
        let isFirst = try await context.tenant.write { transaction in
            guard try transaction.useLink(link.id, at: now) else { return false }
            if let newHash { try transaction.setPasswordHash(newHash, of: link.person.id) }
            return true
        }
        guard isFirst else { throw WebRefusal.goneLink }
        let desk = SignInDesk(visit: context.visit, tenant: context.tenant)
        var response = context.redirect(toAddress: desk.destination(of: link.person, next: nil))
        response.setCookie(try await desk.open(for: link.person))
        return response
    }
}

extension LinkContext {
    fileprivate func confirmation(errors: FieldErrors = [:]) throws -> Response {
        page(
            ConfirmLink(
                tenant: tenant.slug, programName: link.programName, token: try text("token"),
                personName: link.person.name, isInvitation: link.purpose == .invitation, errors: errors),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
