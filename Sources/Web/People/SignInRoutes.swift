import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// Signing in and out of a tenant.
func addSignIn(to site: Site) {
    site.visitor.get("") { context in
        let signedIn = try await SessionCheck(visit: context.visit).signedIn(at: context.tenant)
        guard let role = signedIn?.person.roles.min() else {
            return context.redirect(to: .visitor(context.tenant.slug, .signIn(.none)))
        }
        return context.redirect(to: role.home(context.tenant.slug))
    }
    site.visitor.get("sign-in") { context in
        let next = ReturnAddress(try context.query().form["next"], within: context.tenant.slug)
        return context.page(
            SignIn(
                tenant: context.tenant.slug, programName: context.programName, flash: context.visit.flash,
                next: next?.text ?? ""))
    }
    site.visitor.post("sign-in/password") { context, form in
        let slug = context.tenant.slug
        let next = ReturnAddress(try context.query().form["next"], within: slug)?.text
        let desk = SignInDesk(visit: context.visit, tenant: context.tenant)
        var fields = FormReader(form)
        let mail = fields.mail("mail")
        let password = form["password"] ?? ""
        if password.isEmpty { fields.reject("password", "Fill this in") }
        if fields.isValid, let mail {
            if let person = try await desk.person(mail: mail, password: password) {
                var response = context.redirect(toAddress: desk.destination(of: person, next: next))
                response.setCookie(try await desk.open(for: person))
                return response
            }
            fields.reject("", "The mail address or the password is not right")
        }
        let page = SignIn(
            tenant: slug, programName: context.programName, mail: form["mail"] ?? "", errors: fields.errors,
            next: next ?? "")
        return context.page(page, status: .unprocessableContent)
    }
    site.visitor.post("sign-in/link") { context, form in
        let slug = context.tenant.slug
        var fields = FormReader(form)
        guard let mail = fields.mail("address") else {
            let page = SignIn(
                tenant: slug, programName: context.programName, mail: form["address"] ?? "",
                linkErrors: fields.errors)
            return context.page(page, status: .unprocessableContent)
        }
        try await SignInDesk(visit: context.visit, tenant: context.tenant).mailLink(to: mail)
        return context.page(
            SignInLinkSent(tenant: slug, programName: context.programName, mail: mail.text))
    }
    site.member.post("sign-out") { context, _ in
        let (hash, person) = (context.session.idHash, context.person.id)
        try await context.tenant.write { try $0.endSession(hash, of: person) }
        var response = context.redirect(to: .visitor(context.slug, .signIn(.none)))
        response.setCookie(
            try SessionCookie(slug: context.slug, settings: context.visit.services.settings).cleared())
        if let name = HTTPField.Name.clearSiteData {
            response.headers[name] = #""cache", "cookies", "storage""#
        }
        return response
    }
}

extension HTTPField.Name {
    /// Tells the browser to forget all that it keeps of this site.
    static let clearSiteData = HTTPField.Name("Clear-Site-Data")
}
