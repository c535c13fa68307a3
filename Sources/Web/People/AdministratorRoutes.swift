import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// Signing in and out as an administrator of the server, and making one with a printed link.
func addAdministrators(to site: Site) {
    site.everybody.get("admin/sign-in") { context in
        context.page(AdministratorSignIn(flash: context.visit.flash))
    }
    site.everybody.post("admin/sign-in") { context, form in
        let desk = AdministratorDesk(visit: context.visit)
        var fields = FormReader(form)
        let mail = fields.mail("mail")
        let password = form["password"] ?? ""
        if password.isEmpty { fields.reject("password", "Fill this in") }
        if fields.isValid, let mail {
            if let administrator = try await desk.administrator(mail: mail, password: password) {
                return try await context.awaitCode(of: administrator)
            }
            fields.reject("", "The mail address or the password is not right")
        }
        return context.page(
            AdministratorSignIn(mail: form["mail"] ?? "", errors: fields.errors),
            status: .unprocessableContent)
    }
    site.administrator.get("") { context in
        context.redirect(to: .admin(.tenants(.none)))
    }
    site.administrator.post("sign-out") { context, _ in
        let hash = context.session.idHash
        let act = context.act(.signedOut, "signed out")
        try await context.control.write { transaction in
            try transaction.endAdministratorSession(hash)
            try transaction.record(act)
        }
        var response = context.redirect(to: .admin(.signIn))
        response.setCookie(
            try SessionCookie(slug: nil, settings: context.visit.services.settings).cleared())
        if let name = HTTPField.Name.clearSiteData {
            response.headers[name] = #""cache", "cookies", "storage""#
        }
        return response
    }
}
