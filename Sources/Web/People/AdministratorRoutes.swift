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
                var response = context.redirect(to: .admin(.tenants(.none)))
                response.setCookie(try await desk.open(for: administrator))
                return response
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
        try await context.control.write { try $0.endAdministratorSession(hash) }
        var response = context.redirect(to: .admin(.signIn))
        response.setCookie(
            try SessionCookie(slug: nil, settings: context.visit.services.settings).cleared())
        if let name = HTTPField.Name.clearSiteData {
            response.headers[name] = #""cache", "cookies", "storage""#
        }
        return response
    }
    site.everybody.get("setup/:token") { context in
        let mail = try await SetUpDesk(context.visit.services).mail(token: try context.text("token"))
        return context.page(SetUp(token: try context.text("token"), mail: mail, isMailFixed: !mail.isEmpty))
    }
    site.everybody.post("setup/:token") { context, form in
        let token = try context.text("token")
        let setUp = SetUpDesk(context.visit.services)
        let invited = try await setUp.mail(token: token)
        var fields = FormReader(form)
        let name = fields.line("name", max: 100)
        let mail = invited.isEmpty ? fields.mail("mail") : MailAddress(invited)
        let password = form["password"] ?? ""
        if let objection = PasswordRule.objection(to: password, names: [mail?.text ?? "", name]) {
            fields.reject("password", objection)
        }
        guard fields.isValid, let mail else {
            let page = SetUp(
                token: token, name: form["name"] ?? "", mail: invited.isEmpty ? form["mail"] ?? "" : invited,
                isMailFixed: !invited.isEmpty, errors: fields.errors)
            return context.page(page, status: .unprocessableContent)
        }
        let administrator = try await setUp.make(name: name, mail: mail, password: password, token: token)
        var response = context.redirect(
            to: .admin(.tenants(.none)), flash: Flash("Welcome. Create the first tenant here."))
        response.setCookie(try await AdministratorDesk(visit: context.visit).open(for: administrator))
        return response
    }
}
