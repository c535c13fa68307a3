import Domain
import Hummingbird
import Store
import Views

/// The plan across all open requests: looked at, and taken whole, in part or not at all.
func addPlan(to site: Site) {
    site.coordinator.get("plan") { context in
        let query = try context.query()
        return try await context.planPage(PlanLook { query.form[$0] ?? "" })
    }
    site.coordinator.post("plan") { context, form in
        let look = PlanLook { form[$0] ?? "" }
        var fields = FormReader(form)
        let choices = fields.planChoices()
        guard fields.isValid else {
            return try await context.planPage(look, chosen: Set(choices), errors: fields.errors)
        }
        let act = context.act
        do {
            let count = try await context.tenant.write { transaction in
                let acceptance = try transaction.planning(at: act.at).accept(choices, act)
                try transaction.save(acceptance)
                return acceptance.shortlistings.count
            }
            let who = count == 1 ? "1 reference is on a shortlist" : "\(count) references are on shortlists"
            return context.redirect(
                to: .coordinator(context.slug, .plan(look.address)),
                flash: Flash("\(who). Ask them from their requests."))
        } catch let refusal as Refusal {
            return try await context.planPage(look, chosen: Set(choices), refusal: refusal)
        }
    }
}

extension PortalContext<CoordinatorPortal> {
    /// The plan as it is best now.
    ///
    /// - Parameter chosen: what was ticked on a form that could not be taken; nil for everything.
    fileprivate func planPage(
        _ look: PlanLook, chosen: Set<PlanChoice>? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        if refusal?.kind == .notFound { throw WebRefusal.notFound }
        let now = now
        let planning = try await tenant.read { try $0.planning(at: now) }
        let plan = planning.plan(least: look.least)
        let list = look.list(plan, planning, me: person.id)
        let problem =
            refusal.map { Notice($0.sentence, title: "Not done", tone: .bad) }
            ?? errors.all.first.map { Notice($0.message, title: "Not done", tone: .bad) }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(
            PlanPage(
                frame: frame(title: "Plan"), planning: planning, plan: plan, shown: list.rows, chosen: chosen,
                filters: look.bar(slug), kept: look.kept,
                pagination: list.pagination((one: "request", many: "requests"), look.address) {
                    .coordinator(slug, .plan($0))
                }, problem: problem, tenant: slug, me: person.id, clock: clock), status: status)
    }
}

extension FormReader {
    /// The boxes that are ticked, or everything; each once.
    fileprivate mutating func planChoices() -> [PlanChoice] {
        let sent =
            form[PlanPage.everything].map { $0.split(separator: " ").map(String.init) }
            ?? form.values[PlanPage.choices] ?? []
        var choices: [PlanChoice] = []
        for text in sent {
            guard let choice = PlanChoice(text: text) else {
                reject(PlanPage.choices, "Choose from the list.")
                return choices
            }
            if !choices.contains(choice) { choices.append(choice) }
        }
        if choices.isEmpty { reject(PlanPage.choices, "Choose at least one reference.") }
        return choices
    }
}
