package import Domain

/// What a change of a tier would do, or did, in each tenant, before and after it is applied.
package struct TierPlanPage: Sendable {
    /// One tenant of the plan.
    package struct Line: Sendable {
        let name: String
        let path: Path
        let state: StatusBadge
        let note: String?
        /// "4 → 5 calls a quarter".
        let differences: [String]
        let over: String
        let isWorse: Bool

        package init(
            name: String, path: Path, state: StatusBadge, note: String?, differences: [String],
            overBefore: Int,
            overAfter: Int
        ) {
            self.name = name
            self.path = path
            self.state = state
            self.note = note
            self.differences = differences
            over = overBefore == overAfter ? String(overBefore) : "\(overBefore) → \(overAfter)"
            isWorse = overAfter > overBefore
        }
    }

    /// How many tenants stand how.
    package struct Counts: Sendable {
        package var planned = 0
        package var unchanged = 0
        package var done = 0
        /// Refused, stale, failed, or not looked at.
        package var open = 0
        /// Of these, how many failed while it was applied and can be tried again.
        package var retries = 0

        package init() {}
    }

    let frame: Frame
    let number: Int64
    let tierName: String
    /// Whether it publishes a template; then `tierName` is the template's.
    let isTemplate: Bool
    /// What is to be different, a line each.
    let edit: [String]
    /// The number of the change that this one takes back.
    let undoes: Int64?
    /// Different each time that the page is drawn.
    let formKey: String
    let madeBy: String
    let counts: Counts
    let lines: [Line]
    let filters: FilterBar
    let pagination: Pagination
    /// Set while the work goes on.
    let progress: WorkProgress?
    /// Set while an order to publish it is not carried out.
    let order: TierOrderNote?
    /// The first day from which it can be published later.
    let earliest: Day
    let errors: FieldErrors

    package init(
        frame: Frame, number: Int64, tierName: String, isTemplate: Bool, edit: [String], undoes: Int64? = nil,
        formKey: String,
        madeBy: String, counts: Counts,
        lines: [Line], filters: FilterBar, pagination: Pagination, progress: WorkProgress?,
        order: TierOrderNote? = nil, earliest: Day, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.number = number
        self.tierName = tierName
        self.isTemplate = isTemplate
        self.edit = edit
        self.undoes = undoes
        self.formKey = formKey
        self.madeBy = madeBy
        self.counts = counts
        self.lines = lines
        self.filters = filters
        self.pagination = pagination
        self.progress = progress
        self.order = order
        self.earliest = earliest
        self.errors = errors
    }

    var stats: Stats {
        Stats([
            Stat("Will change", "\(counts.planned)", tone: counts.planned > 0 ? .accent : .neutral),
            Stat("Changed", "\(counts.done)", tone: counts.done > 0 ? .good : .neutral),
            Stat("No change", "\(counts.unchanged)"),
            Stat("Need attention", "\(counts.open)", tone: counts.open > 0 ? .warn : .neutral),
        ])
    }

    var waiting: Int { counts.planned + counts.retries }

    var apply: ButtonForm {
        let tenants = waiting == 1 ? "1 tenant" : "\(waiting) tenants"
        return ButtonForm(
            order?.isStopped == true ? "Resume in \(tenants)" : "Apply to \(tenants)",
            action: .admin(.applyTierPlan(number: number)), tone: .accent,
            confirm:
                "Change the \(isTemplate ? "tiers" : "tier") \(tierName) in \(tenants)? Their coordinators are told by mail."
        )
    }

    var stop: ButtonForm { ButtonForm("Stop", action: .admin(.stopTierPlan(number: number))) }

    /// Ends the order that waits; nil where there is none.
    var cancel: ButtonForm? {
        order?.stopLabel.map { ButtonForm($0, action: .admin(.stopTierPlan(number: number))) }
    }

    /// Nil where it was applied nowhere.
    var rollBack: ButtonForm? {
        guard counts.done > 0, !isTemplate else { return nil }
        return ButtonForm(
            "Roll back in \(counts.done == 1 ? "1 tenant" : "\(counts.done) tenants")",
            action: .admin(.rollBackTierPlan(number: number)), fields: [HiddenField("form-key", formKey)])
    }

    var undone: ActionLink? {
        undoes.map {
            ActionLink("The change that it takes back", .admin(.tierPlan(number: $0, .none)), tone: .quiet)
        }
    }

    var lookAgain: ButtonForm { ButtonForm("Look again", action: .admin(.lookAgain(number: number))) }

    /// Whether anything is left to look at or to apply.
    var isOpen: Bool { counts.planned + counts.open > 0 }
}
