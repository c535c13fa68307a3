import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// What a printed or handed-over link does: it makes somebody an administrator, or lets one choose a new password.
func addSetUp(to site: Site) {
    site.everybody.get("setup/:token") { context in
        let token = try context.text("token")
        let link = try await SetUpDesk(context.visit.services).link(token: token)
        if let administrator = link.administrator {
            return context.page(NewPassword(token: token, name: administrator.name))
        }
        return context.page(SetUp(token: token, mail: link.mail, isMailFixed: !link.mail.isEmpty))
    }
    site.everybody.post("setup/:token") { context, form in
        let token = try context.text("token")
        let link = try await SetUpDesk(context.visit.services).link(token: token)
        if let administrator = link.administrator {
            return try await context.choosePassword(form["password"] ?? "", for: administrator, token)
        }
        return try await context.makeAdministrator(form, invited: link.mail, token)
    }
}

extension EverybodyContext {
    fileprivate func makeAdministrator(
        _ form: SentForm, invited: String, _ token: String
    ) async throws -> Response {
        var fields = FormReader(form)
        let name = fields.line("name", max: 100)
        let mail = invited.isEmpty ? fields.mail("mail") : MailAddress(invited)
        let password = form["password"] ?? ""
        if let objection = PasswordRule.objection(to: password, names: [mail?.text ?? "", name]) {
            fields.reject("password", objection)
        }
        guard fields.isValid, let mail else {
            let view = SetUp(
                token: token, name: form["name"] ?? "", mail: invited.isEmpty ? form["mail"] ?? "" : invited,
                isMailFixed: !invited.isEmpty, errors: fields.errors)
            return page(view, status: .unprocessableContent)
        }
        let administrator = try await SetUpDesk(visit.services).make(
            name: name, mail: mail, password: password, token: token, from: visit.address)
        return try await awaitCode(of: administrator)
    }

    fileprivate func choosePassword(
        _ password: String, for administrator: Administrator, _ token: String
    ) async throws -> Response {
        let names = [administrator.mail, administrator.name]
        if let objection = PasswordRule.objection(to: password, names: names) {
            return page(
                NewPassword(token: token, name: administrator.name, errors: ["password": objection]),
                status: .unprocessableContent)
        }
        try await SetUpDesk(visit.services).choose(
            password, for: administrator, token: token, from: visit.address)
        return try await awaitCode(of: administrator)
    }
}
