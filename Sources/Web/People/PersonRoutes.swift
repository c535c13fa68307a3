import Domain
import Hummingbird
import Store
import Views

/// What a coordinator does with one person of the tenant.
func addPersons(to site: Site) {
    site.coordinator.get("people/:person") { context in
        try await context.personPage()
    }
    site.coordinator.post("people/:person/details") { context, form in
        var fields = FormReader(form)
        let entry = fields.person()
        if let entry { try await context.checkMail(entry.mail, &fields) }
        let (act, mark) = (context.act, form["mark"] ?? "")
        return try await context.decide(.details, form, fields, saying: { _ in "Saved." }) {
            guard let entry else { return }
            try $0.check(.details, mark: mark)
            try $1.save(try $0.correct(to: entry, act))
        }
    }
    site.coordinator.post("people/:person/roles") { context, form in
        var fields = FormReader(form)
        let roles = Set(fields.choices("roles", Role.self, required: true))
        let (act, mark) = (context.act, form["mark"] ?? "")
        return try await context.decide(
            .roles, form, fields, saying: { "\($0.name) has other roles from the next click on." }
        ) {
            try $0.check(.roles, mark: mark)
            try $1.save(try $0.change(roles: roles, duties: try $1.duties(of: $0.id), Steward(act)))
        }
    }
    site.coordinator.post("people/:person/agent") { context, form in
        var fields = FormReader(form)
        let agent = fields.id("agent", SalesAgent.self)
        let act = context.act
        return try await context.decide(
            .agent, form, fields, saying: { "The deals of this agent are \($0.name)’s." }
        ) {
            if let agent { try $1.tie(agent, to: $0, act) }
        }
    }
    site.coordinator.post("people/:person/invite") { context, form in
        let (act, desk) = (context.act, InvitationDesk(context))
        return try await context.decide(
            .invite, form, FormReader(form),
            saying: { "A link for \($0.name) is in the mail; an older one no longer works." }
        ) {
            try desk.invite($0.id, Steward(act), in: $1)
        }
    }
    site.coordinator.post("people/:person/sign-out") { context, form in
        let act = context.act
        return try await context.decide(
            .signOut, form, FormReader(form), saying: { "\($0.name) is signed out everywhere." }
        ) {
            try $1.save(try $0.signOut(Steward(act)))
        }
    }
    site.coordinator.post("people/:person/disable") { context, form in
        let act = context.act
        return try await context.decide(
            .disable, form, FormReader(form), saying: { "\($0.name) is signed out and can't sign in." }
        ) {
            try $1.save(try $0.disable(duties: try $1.duties(of: $0.id), Steward(act)))
        }
    }
    site.coordinator.post("people/:person/enable") { context, form in
        let act = context.act
        return try await context.decide(
            .enable, form, FormReader(form), saying: { "\($0.name) can sign in again." }
        ) {
            try $1.save(try $0.enable(Steward(act)))
        }
    }
}

extension PortalContext<CoordinatorPortal> {
    /// Whether the person can have that address: nobody else has it, and a coordinator who changes their own proves that
    /// they are who is signed in.
    fileprivate func checkMail(_ mail: MailAddress, _ fields: inout FormReader) async throws {
        let id = try id("person", Person.self)
        let (holder, own) = try await tenant.read {
            (try $0.person(mail: mail), try $0.passwordHash(of: id))
        }
        if let holder, holder.id != id {
            fields.reject("mail", "This address belongs to \(holder.name)")
        }
        guard id == person.id, mail != person.mail, let own else { return }
        let services = visit.services
        try services.attempts.count(account: "\(slug)/\(person.mail)", address: visit.address, at: now)
        if !(try await services.passwords.matches(fields.form["current"] ?? "", stored: own)) {
            fields.reject("current", "This is not your password")
        }
    }
}
