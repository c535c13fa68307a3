import Domain
import Foundation
import Hummingbird
import Store
import Views

/// How a coordinator lets somebody in: by a letter whose link signs them in once.
func addPersonInvitations(to site: Site) {
    site.coordinator.get("people/new") { context in
        var values = FieldValues()
        values["time-zone"] = try await context.tenant.read { try $0.program().timeZone.identifier }
        return try await context.personInvitation(values)
    }
    site.coordinator.post("people/new") { context, form in
        var fields = FormReader(form)
        let entry = fields.person()
        let roles = Set(fields.choices("roles", Role.self, required: true))
        if !roles.isSubset(of: Set(PersonInvitation.roles)) { fields.reject("roles", "Choose from the list") }
        let agent = fields.id("agent", SalesAgent.self, required: false)
        if agent != nil, !roles.contains(.ae) {
            fields.reject("agent", "Only an account executive has deals in the sales system")
        }
        guard fields.isValid, let entry else {
            return try await context.personInvitation(FieldValues(form.values), errors: fields.errors)
        }
        let (act, desk) = (context.act, InvitationDesk(context))
        do {
            let person = try await context.tenant.write { transaction in
                let id = try transaction.admit(entry, as: roles, Steward(act))
                guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
                if let agent { try transaction.tie(agent, to: person, act) }
                try desk.invite(id, Steward(act), in: transaction)
                return person
            }
            return context.redirect(
                to: .coordinator(context.slug, .person(person.id)),
                flash: Flash("\(person.name) is invited; the letter is in the mail."))
        } catch let refusal as Refusal {
            return try await context.personInvitation(FieldValues(form.values), refusal: refusal)
        }
    }
}

extension FormReader {
    /// Who somebody is; nil when something of it is wrong.
    mutating func person() -> PersonEntry? {
        let name = line("name", max: 100)
        let (mail, zone) = (mail("mail"), timeZone("time-zone"))
        guard !name.isEmpty, let mail, let zone else { return nil }
        return PersonEntry(name: name, mail: mail, timeZone: zone)
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func personInvitation(
        _ values: FieldValues, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let agents = try await tenant.read { try $0.salesAgents(for: nil) }
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let view = PersonInvitation(
            frame: frame(title: "Invite somebody"), tenant: slug, agents: agents.map(\.choice),
            values: values, errors: all)
        let status = refusal.map { WebRefusal($0).status } ?? (all.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }
}

extension SalesAgent {
    var choice: AgentChoice { AgentChoice(number: id.number, name: name, office: office, deals: deals) }
}
