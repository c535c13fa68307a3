package import Domain

/// Who should serve which request: the plan across all open requests, held against choosing request by request.
package struct PlanPage: Sendable {
    let frame: Frame
    let stats: Stats
    let finding: Notice
    let filters: FilterBar
    let lines: [PlanLine]
    let action: Path
    /// What the form carries so that it comes back as it was looked at.
    let kept: [HiddenField]
    /// The whole plan, where more of it is than stands on the page.
    let whole: (field: HiddenField, label: String)?
    let pagination: Pagination
    /// Where there is nothing to plan at all.
    let nothing: EmptyState?
    let noMatch: EmptyState
    let problem: Notice?

    /// The boxes that choose references for requests.
    package static let choices = "choices"
    /// Every choice of the plan in one field.
    package static let everything = "everything"

    /// - Parameters:
    ///   - shown: the lines that the page shows.
    ///   - chosen: what was ticked on a form that came back; nil for everything.
    package init(
        frame: Frame, planning: Planning, plan: Plan, shown: [Plan.Line], chosen: Set<PlanChoice>?,
        filters: FilterBar, kept: [HiddenField], pagination: Pagination, problem: Notice?,
        tenant: Slug, me: ID<Person>, clock: ReaderClock
    ) {
        self.frame = frame
        self.filters = filters
        self.kept = kept
        self.pagination = pagination
        self.problem = problem
        action = .coordinator(tenant, .plan(.none))
        let needs = Dictionary(uniqueKeysWithValues: planning.needs.map { ($0.request.id, $0) })
        let references = Dictionary(
            uniqueKeysWithValues: planning.pool.map { ($0.reference.id, $0.reference) })
        lines = shown.compactMap { line in
            needs[line.demand.request].map {
                PlanLine(
                    line, of: plan, in: planning, need: $0, references: references, chosen: chosen,
                    tenant: tenant, me: me, clock: clock)
            }
        }
        stats = Self.stats(plan)
        finding = Self.finding(plan)
        let all = plan.lines.flatMap { line in
            line.proposed.compactMap { candidate in
                needs[line.demand.request].map {
                    PlanChoice(
                        request: $0.request.id, version: $0.request.version, reference: candidate.reference)
                }
            }
        }
        let onPage = lines.reduce(0) { $0 + $1.proposals.count }
        whole =
            all.count > onPage
            ? (
                HiddenField(Self.everything, all.map(\.text).joined(separator: " ")),
                "Shortlist the whole plan: \(all.count) for \(plan.lines.count { !$0.proposed.isEmpty }) requests"
            ) : nil
        nothing =
            plan.lines.isEmpty
            ? EmptyState(
                "Nothing to plan",
                sentence: "Every open request has the references that it wants, asked or on its shortlist.",
                action: ActionLink("See the queue", .coordinator(tenant, .queue(.none)))) : nil
        noMatch = EmptyState(
            "No request matches", sentence: "The plan is of all open requests. Take a filter away.",
            action: ActionLink("Show all", .coordinator(tenant, .plan(.none))))
    }

    var canAccept: Bool { lines.contains { !$0.proposals.isEmpty } }

    static func signed(_ number: Int) -> String {
        number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "±0"
    }

    private static func stats(_ plan: Plan) -> Stats {
        let wanted = plan.lines.reduce(0) { $0 + $1.demand.wanted }
        func found(_ choice: (Plan.Line) -> [PlanDemand.Candidate]) -> (references: Int, full: Int) {
            (
                plan.lines.reduce(0) { $0 + choice($1).count },
                plan.lines.count { choice($0).count == $0.demand.wanted }
            )
        }
        let (now, inTurn) = (found(\.proposed), found(\.inTurn))
        let gain = plan.fit - plan.fitInTurn
        return Stats([
            Stat(
                "Total fit", Money.grouped(Int64(plan.fit)),
                note: "request by request \(Money.grouped(Int64(plan.fitInTurn))) (\(signed(gain)))",
                tone: gain > 0 ? .good : .neutral),
            Stat(
                "References proposed", "\(now.references) of \(wanted)",
                note: "request by request \(inTurn.references)"),
            Stat(
                "Requests served in full", "\(now.full) of \(plan.lines.count)",
                note: "request by request \(inTurn.full)"),
        ])
    }

    private static func finding(_ plan: Plan) -> Notice {
        let next = "Taking it puts them on shortlists; nobody is asked until you ask them."
        guard plan.isBest else {
            return Notice(
                "No choice can pass a total fit of \(plan.highest); this one reaches \(plan.fit). Types of engagement "
                    + "that count differently make the last step too long to prove. \(next)",
                title: "Very nearly the best there is")
        }
        let gain = plan.fit - plan.fitInTurn
        return Notice(
            "No other choice within the limits of quarter, year and company has a higher total fit. "
                + (gain > 0
                    ? "Taking the best fit for one request after the other would give \(gain) less. "
                    : "Taking the best fit for one request after the other would give as much. ") + next,
            title: "The best there is, over all open requests")
    }
}
