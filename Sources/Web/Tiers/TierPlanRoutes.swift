import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// Changes of tiers: what each would do in each tenant, its application, and the list of all of them.
func addTierPlans(to site: Site) {
    site.administrator.get("tiers/changes") { context in
        let query = try context.query()
        var filter = TierPlanFilter()
        filter.search = query.text("q")
        filter.state = query.choice("state")
        return try await context.tierPlanList(filter, page: query.page)
    }
    site.administrator.get("tiers/changes/:plan") { context in
        try await context.tierPlanPage()
    }
    site.administrator.post("tiers/changes/:plan/look") { context, _ in
        let (plan, services) = (try await context.tierPlan(), context.visit.services)
        guard plan.tenantCount > plan.count(.done) else {
            throw Refusal(.outOfStep, "It is applied everywhere, so there is nothing left to look at.")
        }
        let isNew = await services.tierPlans.look(plan, services)
        return context.back(to: plan, isNew ? nil : "It is being worked on already.")
    }
    site.administrator.post("tiers/changes/:plan/apply") { context, form in
        let (plan, services) = (try await context.tierPlan(), context.visit.services)
        guard plan.waiting > 0 else {
            return context.back(to: plan, "Nothing of it waits to be applied.")
        }
        var fields = FormReader(form)
        let day = context.publicationDay(&fields)
        guard fields.isValid else { return try await context.tierPlanPage(errors: fields.errors) }
        let isNew = try await services.tierPlans.apply(
            plan, by: context.administrator, from: context.visit.address, dueAt: day?.start(in: .gmt),
            services)
        return context.back(to: plan, isNew ? nil : "It is being worked on already.")
    }
    site.administrator.post("tiers/changes/:plan/stop") { context, _ in
        let plan = try await context.tierPlan()
        let act = context.act(
            .tierPublicationStopped, "stopped change \(plan.id) of the tier \(plan.tierName)")
        // On disk before the work is told: otherwise it could end, and be taken up again as an order that still stands.
        let isStopped = try await context.control.write { try $0.stopOrder(of: plan.id, act: act) }
        let works = context.visit.services.tierPlans
        let isRunning = works.job(of: plan.id) != nil
        works.stop(plan.id)
        guard isStopped || isRunning else { return context.back(to: plan, "There is nothing to stop.") }
        return context.back(
            to: plan,
            isRunning
                ? "It stops after the tenants that it is at. The others stay as they are."
                : "Cancelled. Nothing happens until somebody applies it.")
    }
    site.administrator.post("tiers/changes/:plan/roll-back") { context, form in
        let (plan, services, now) = (try await context.tierPlan(), context.visit.services, context.now)
        let (administrator, key) = (context.administrator.id, form["form-key"] ?? "")
        guard (8...64).contains(key.utf8.count) else { throw WebRefusal.badForm }
        let id = try await context.control.write {
            try $0.insertRollBack(of: plan, by: administrator, formKey: "\(administrator):\(key)", at: now)
        }
        guard let back = try await context.control.read({ try $0.tierPlan(id) }) else {
            throw WebRefusal.notFound
        }
        if back.appliedAt == nil { _ = await services.tierPlans.look(back, services) }
        return context.back(to: back, nil)
    }
}

extension AdministratorContext {
    fileprivate func tierPlan() async throws -> TierPlan {
        let id = try id("plan", TierPlan.self)
        guard let plan = try await control.read({ try $0.tierPlan(id) }) else { throw WebRefusal.notFound }
        return plan
    }

    fileprivate func back(to plan: TierPlan, _ sentence: String?) -> Response {
        redirect(
            to: .admin(.tierPlan(number: plan.id.number, .none)),
            flash: sentence.map { Flash($0, tone: .accent) })
    }

    /// From which day on a change is to hold: none for at once.
    fileprivate func publicationDay(_ fields: inout FormReader) -> Day? {
        guard let day = fields.day("from", required: false) else { return nil }
        if day <= clock.today { fields.reject("from", "A day after today; or apply it now") }
        if day > clock.today.adding(days: 366) { fields.reject("from", "Within a year") }
        return day
    }

    fileprivate func tierPlanPage(errors: FieldErrors = [:]) async throws -> Response {
        let query = try query()
        let (id, state, number) = (
            try id("plan", TierPlan.self), query.choice("state", TierPlan.State.self), query.page
        )
        // Asked before the counts are read: a job that ends in between is then shown as running once more, and not as
        // interrupted.
        let job = visit.services.tierPlans.job(of: id)
        let (found, rows) = try await control.read {
            (try $0.tierPlan(id), try $0.tierPlanRows(id, state: state, page: number))
        }
        guard let plan = found else { throw WebRefusal.notFound }
        let kept: PathQuery = ["state": state?.rawValue ?? ""]
        func path(_ query: PathQuery) -> Path { .admin(.tierPlan(number: id.number, query)) }
        let view = TierPlanPage(
            frame: frame(title: plan.title), number: id.number,
            tierName: plan.tierName, isTemplate: plan.version != nil, edit: plan.lines,
            undoes: plan.undoes?.number,
            formKey: UUID().uuidString, madeBy: plan.madeBy(clock), counts: plan.standing,
            lines: rows.rows.map(\.line),
            filters: FilterBar(
                action: path(.none),
                filters: [
                    Filter(
                        "State", name: "state", value: state?.rawValue ?? "",
                        choices: TierPlan.State.allCases.map { FieldChoice($0.rawValue, $0.capitalised) })
                ], clear: state == nil ? nil : path(.none)),
            pagination: rows.pagination(("tenant", "tenants"), kept) { path($0) },
            progress: job.map { plan.progress(of: $0) }, order: plan.standing(of: clock),
            earliest: clock.today.adding(days: 1), errors: errors)
        var response = page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
        if job != nil || plan.order?.state == .running, let refresh = HTTPField.Name("Refresh") {
            response.headers[refresh] = "2"
        }
        return response
    }

    fileprivate func tierPlanList(_ filter: TierPlanFilter, page number: Int) async throws -> Response {
        let plans = try await control.read { try $0.tierPlans(filter, page: number) }
        let kept: PathQuery = ["q": filter.search, "state": filter.state?.rawValue ?? ""]
        let works = visit.services.tierPlans
        return page(
            TierPlanList(
                frame: frame(title: "Changes of tiers"),
                lines: plans.rows.map { plan in
                    TierPlanList.Line(
                        path: .admin(.tierPlan(number: plan.id.number, .none)), tierName: plan.shortTitle,
                        edit: plan.lines, by: plan.administratorName, when: clock.time(plan.createdAt),
                        counts: plan.standing, isApplied: plan.appliedAt != nil,
                        isRunning: works.job(of: plan.id) != nil,
                        order: plan.standing(of: clock))
                },
                filters: FilterBar(
                    action: .admin(.tierPlans(.none)), search: filter.search,
                    searchLabel: "Search tiers and administrators",
                    filters: [
                        Filter(
                            "State", name: "state", value: filter.state?.rawValue ?? "",
                            choices: [
                                FieldChoice(TierPlanFilter.State.open.rawValue, "Something is open"),
                                FieldChoice(TierPlanFilter.State.applied.rawValue, "Applied"),
                            ])
                    ], clear: kept == .none ? nil : .admin(.tierPlans(.none))),
                pagination: plans.pagination(("change", "changes"), kept) { .admin(.tierPlans($0)) },
                isNarrowed: kept != .none, zoneName: clock.zoneName))
    }
}

extension TierPlan {
    fileprivate var title: String {
        version.map { "Publication of \($0.template.name), version \($0.number)" }
            ?? "Change of the tier \(tierName)"
    }

    fileprivate var shortTitle: String {
        version.map { "\($0.template.name), version \($0.number)" } ?? tierName
    }

    /// How many tenants stand how.
    fileprivate var standing: TierPlanPage.Counts {
        var counts = TierPlanPage.Counts()
        counts.planned = count(.planned)
        counts.retries = retries
        counts.unchanged = count(.unchanged)
        counts.done = count(.done)
        counts.open = count(.unchecked, .refused, .stale, .failed)
        return counts
    }

    /// What there is to say of the order to publish it; nil where there is none, or it is carried out.
    fileprivate func standing(of clock: ReaderClock) -> TierOrderNote? {
        guard let order, waiting > 0 else { return nil }
        return switch order.state {
        case .ordered where order.tries > 0: .retry(clock.moment(order.dueAt), failed: retries)
        case .ordered: .planned(clock.day(Day(of: order.dueAt, in: clock.zone)), by: order.administrator.name)
        case .running: .running
        case .stopped: .stopped(by: order.administrator.name)
        case .finished: nil
        }
    }

    /// What is to be different, a line each.
    fileprivate var lines: [String] {
        if let version {
            return ["as version \(version.number) of the template \(version.template.name) says"]
        }
        return undoes.map { ["back to what each tenant had before change \($0)"] } ?? edit.lines
    }

    fileprivate func madeBy(_ clock: ReaderClock) -> String {
        let made = "By \(administratorName), \(clock.moment(createdAt))."
        return appliedAt.map { "\(made) Applied \(clock.moment($0))." } ?? "\(made) Not applied yet."
    }

    fileprivate func progress(of job: TierPlanWork.Job) -> WorkProgress {
        let left = job.kind == .look ? count(.unchecked) : waiting
        let done = max(0, job.total - left)
        return WorkProgress(
            job.kind == .look ? "Looking at what it would do" : "Changing the tier", done: done,
            of: max(job.total, 1), sentence: "\(done) of \(job.total) tenants")
    }
}

extension TierPlan.State {
    fileprivate var capitalised: String { title.prefix(1).uppercased() + title.dropFirst() }

    fileprivate var tone: Tone {
        switch self {
        case .planned: .accent
        case .done: .good
        case .unchecked, .unchanged: .neutral
        case .refused, .stale: .warn
        case .failed: .bad
        }
    }
}

extension TierPlanRow {
    fileprivate var line: TierPlanPage.Line {
        TierPlanPage.Line(
            name: tenantName, path: .admin(.tenant(slug)),
            state: StatusBadge(state.capitalised, tone: state.tone), note: note.isEmpty ? nil : note,
            differences: differences, overBefore: overBefore, overAfter: overAfter)
    }
}
