import Domain
import Hummingbird
import Store
import Views

/// What the coordinator's forms about one person of the tenant have in common.
extension PortalContext<CoordinatorPortal> {
    /// The person with all that is known; with what was typed into one of the forms where that was wrong.
    func personPage(
        _ sent: (step: PersonStep, form: SentForm)? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try id("person", Person.self)
        let (now, context) = (now, self)
        let page = try await tenant.read { snapshot -> PersonPage? in
            guard let person = try snapshot.person(id), let row = try snapshot.personRow(id, at: now) else {
                return nil
            }
            let agents = try snapshot.salesAgents(for: id)
            var values = FieldValues(
                person, agent: agents.first { $0.person == id }.map { "\($0.id)" } ?? "")
            if let sent { values = values.replaced(by: sent.form.values) }
            // Boxes of which none is ticked are not sent at all.
            if sent?.step == .roles { values.tick("roles", sent?.form.values["roles"] ?? []) }
            var shown = errors
            if let refusal, sent?.step.isForm == true { shown.add(refusal.sentence, to: "") }
            let isReader = id == context.person.id
            return PersonPage(
                frame: context.frame(title: person.name), tenant: context.slug, person: person,
                line: PersonLine(row, tenant: context.slug, clock: context.clock), isReader: isReader,
                asksPassword: isReader && row.hasPassword, duties: try snapshot.duties(of: id),
                agents: agents.map(\.choice), values: values, errors: shown, sent: sent?.step,
                problem: refusal.flatMap { refusal in
                    sent?.step.isForm == true ? nil : Notice(refusal.sentence, title: "Not done", tone: .bad)
                })
        }
        guard let page else { throw WebRefusal.notFound }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one person in one transaction; what a rule refuses is said on the person's page.
    func decide(
        _ step: PersonStep, _ form: SentForm, _ fields: FormReader,
        saying words: @Sendable (Person) -> String,
        _ decide: @escaping @Sendable (Person, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("person", Person.self)
        guard fields.isValid else { return try await personPage((step, form), errors: fields.errors) }
        do {
            let person = try await tenant.write { transaction in
                guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
                try decide(person, transaction)
                return person
            }
            return redirect(to: .coordinator(slug, .person(id)), flash: Flash(words(person)))
        } catch let refusal as Refusal {
            return try await personPage((step, form), refusal: refusal)
        }
    }
}

extension PersonStep {
    /// Whether it is a form with fields, which says itself what is wrong; the others are buttons.
    fileprivate var isForm: Bool {
        switch self {
        case .details, .roles, .agent: true
        case .invite, .disable, .enable, .signOut: false
        }
    }
}
