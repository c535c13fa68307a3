import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// The server's front page; in the demo, the list of people to become.
func addFront(to site: Site) {
    site.everybody.get("") { context in
        if let cast = context.visit.services.settings.demo {
            return context.page(DemoHome(companies: companies(of: cast), flash: context.visit.flash))
        }
        guard let typed = try context.query().form["program"]?.trimmed.lowercased() else {
            return context.page(Front())
        }
        guard let slug = Slug(typed) else {
            let error = "A short name has letters a to z, digits and hyphens"
            return context.page(Front(program: typed, error: error), status: .unprocessableContent)
        }
        return context.redirect(to: .visitor(slug, .signIn(.none)))
    }
    guard site.isDemo else { return }
    site.everybody.post("demo/sign-in") { context, form in
        guard let cast = context.visit.services.settings.demo, let mail = MailAddress(form["mail"] ?? "")
        else {
            throw WebRefusal.notFound
        }
        if form["tenant"] == "", mail == cast.administrator {
            return try await signInAdministrator(mail, context)
        }
        guard let company = cast.companies.first(where: { $0.slug.text == form["tenant"] }),
            let member = company.members.first(where: { $0.mail == mail })
        else { throw WebRefusal.notFound }
        return try await context.visit.services.registry.withTenant(company.slug) { tenant in
            guard let person = try await tenant.read({ try $0.person(mail: mail) }) else {
                throw WebRefusal.notFound
            }
            var response = context.redirect(to: member.role.home(company.slug))
            response.setCookie(
                try await SignInDesk(visit: context.visit, tenant: tenant).open(for: person))
            return response
        }
    }
}

private func signInAdministrator(_ mail: MailAddress, _ context: EverybodyContext) async throws -> Response {
    let services = context.visit.services
    guard let known = try await services.control.read({ try $0.administrator(mail: mail) }),
        let admission = Admission(inDemo: known.0, settings: services.settings)
    else {
        throw WebRefusal.notFound
    }
    var response = context.redirect(to: .admin(.tenants(.none)))
    response.setCookie(try await AdministratorDesk(visit: context.visit).open(for: admission))
    return response
}

private func companies(of cast: DemoCast) -> [DemoHome.Company] {
    let companies = cast.companies.map { company in
        DemoHome.Company(
            name: company.name,
            groups: Role.allCases.sorted().map { role in
                DemoHome.Group(
                    title: role.title.prefix(1).uppercased() + role.title.dropFirst() + "s",
                    members: company.members.filter { $0.role == role }.map { member in
                        DemoHome.Member(
                            name: member.name, job: member.job, mail: member.mail.text,
                            tenant: company.slug.text)
                    })
            })
    }
    guard let administrator = cast.administrator else { return companies }
    let member = DemoHome.Member(
        name: cast.administratorName, job: "Runs the server: tenants, tiers across tenants, people",
        mail: administrator.text, tenant: "")
    return companies + [
        DemoHome.Company(
            name: "The server", groups: [DemoHome.Group(title: "Administrator", members: [member])])
    ]
}
