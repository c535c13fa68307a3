import Domain
import Hummingbird
import Store
import Views

/// What an administrator does with the people of a tenant: invite, change roles, shut out and let in, sign out everywhere.
func addTenantPersons(to site: Site) {
    site.administrator.get("tenants/:tenant/people") { context in
        try await context.tenantPersonList()
    }
    site.administrator.get("tenants/:tenant/people/:person") { context in
        try await context.tenantPersonPage()
    }
    site.administrator.post("tenants/:tenant/people/:person/roles") { context, form in
        var fields = FormReader(form)
        let roles = Set(fields.choices("roles", Role.self, required: true))
        let mark = form["mark"] ?? ""
        return try await context.decide(
            .roles, .personRoles, form, fields,
            saying: { "\($0.name) has other roles from the next click on." }
        ) { person, steward, transaction in
            try person.check(.roles, mark: mark)
            let duties = try transaction.duties(of: person.id)
            let change = try person.change(roles: roles, duties: duties, steward)
            try transaction.save(change)
            return change.activity
        }
    }
    site.administrator.post("tenants/:tenant/people/:person/sign-out") { context, form in
        try await context.decide(
            .signOut, .personSignedOut, form, FormReader(form),
            saying: { "\($0.name) is signed out everywhere." }
        ) { person, steward, transaction in
            let signOut = try person.signOut(steward)
            try transaction.save(signOut)
            return signOut.activity
        }
    }
    site.administrator.post("tenants/:tenant/people/:person/disable") { context, form in
        let fields = FormReader(form)
        let leavingNobody = fields.flag("leaving-nobody")
        return try await context.decide(
            .disable, .personDisabled, form, fields,
            saying: { "\($0.name) is signed out and can't sign in." }
        ) { person, steward, transaction in
            let duties = try transaction.duties(of: person.id)
            let change = try person.disable(duties: duties, steward, leavingNobody: leavingNobody)
            try transaction.save(change)
            return change.activity
        }
    }
    site.administrator.post("tenants/:tenant/people/:person/enable") { context, form in
        try await context.decide(
            .enable, .personEnabled, form, FormReader(form), saying: { "\($0.name) can sign in again." }
        ) { person, steward, transaction in
            let change = try person.enable(steward)
            try transaction.save(change)
            return change.activity
        }
    }
}
