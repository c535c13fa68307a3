import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// Who administers the server, and inviting one more.
func addAdministratorList(to site: Site) {
    site.administrator.get("administrators") { context in
        try await context.administratorList()
    }
    site.administrator.post("administrators") { context, form in
        var fields = FormReader(form)
        let mail = fields.mail("mail")
        if let mail {
            let known = try await context.control.read { control in
                try control.administrators().contains { $0.administrator.mail == mail.text }
            }
            if known { fields.reject("mail", "There is an administrator with this mail address already") }
        }
        guard fields.isValid, let mail else {
            return try await context.administratorList(mail: form["mail"] ?? "", errors: fields.errors)
        }
        let address = try await SetUpDesk(context.visit.services).invitation(for: mail.text)
        let act = context.act(.administratorInvited, "invited \(mail) as administrator")
        try await context.control.write { try $0.record(act) }
        return context.secret(
            InvitationMade(
                frame: context.frame(title: "\(mail) is invited"), title: "\(mail) is invited",
                sentence: "Whoever opens the address chooses a name and a password.",
                facts: FactList([Fact("Mail address", mail.text)]), address: address,
                breadcrumbs: [Breadcrumb("Administrators", .admin(.administrators))],
                next: ActionLink("Back to the administrators", .admin(.administrators), tone: .accent),
                warning:
                    "Hand this address over yourself: it makes one administrator, once, within seven days, and is not shown again."
            ))
    }
}

extension AdministratorContext {
    fileprivate func administratorList(
        mail: String = "", errors: FieldErrors = [:]
    ) async throws -> Response {
        let now = now
        let (rows, invited) = try await control.read {
            (try $0.administrators(), try $0.invitedAdministrators(at: now))
        }
        let lines = rows.map { row in
            AdministratorList.Line(
                number: row.administrator.id.number, name: row.administrator.name,
                mail: row.administrator.mail,
                isActive: row.isActive, isReader: row.administrator.id == administrator.id,
                seen: row.seenAt.map { clock.moment($0) } ?? "not signed in")
        }
        return page(
            AdministratorList(
                frame: frame(title: "Administrators"), lines: lines, invited: invited, mail: mail,
                errors: errors), status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
