package import Domain

/// All that a coordinator needs to know of one reference before asking, and what can be done with them.
package struct ReferencePage: Sendable {
    let frame: Frame
    let tenant: Slug
    let reference: Reference
    let rotation: Rotation
    let workload: Workload
    let program: Program
    let clock: ReaderClock
    let open: [ReferenceEngagementLine]
    let history: [ReferenceEngagementLine]
    let past: [PastEngagementLine]
    let feedback: [ReferenceFeedbackLine]
    let overrides: [OverrideLine]
    let tiers: [Tier]
    let proposals: [ProfileProposal]
    let benefits: BenefitSection
    let timeline: Timeline
    /// What was wrong with the form that was just sent, and what was typed into it.
    let errors: FieldErrors
    let values: FieldValues

    package init(
        frame: Frame, tenant: Slug, reference: Reference, rotation: Rotation, workload: Workload,
        program: Program, clock: ReaderClock, engagements: [ReferenceEngagementLine],
        past: [PastEngagementLine], feedback: [ReferenceFeedbackLine], overrides: [OverrideLine],
        tiers: [Tier], proposals: [ProfileProposal], benefits: BenefitSection, activity: [Activity],
        errors: FieldErrors = [:],
        values: FieldValues = FieldValues()
    ) {
        self.frame = frame
        self.tenant = tenant
        self.reference = reference
        self.rotation = rotation
        self.workload = workload
        self.program = program
        self.clock = clock
        open = engagements.filter(\.isOpen)
        history = engagements.filter { !$0.isOpen }
        self.past = past
        self.feedback = feedback
        self.overrides = overrides
        self.tiers = tiers
        self.proposals = proposals
        self.benefits = benefits
        timeline = Timeline(activity.reversed(), clock: clock)
        self.errors = errors
        self.values = values
    }

    var name: String { reference.contact.name }
    var badge: StatusBadge { StatusBadge(rotation: rotation) }
    var hasLeft: Bool { reference.standing == .left }
    var isInvited: Bool { reference.standing == .invited }
    var usage: [UsageBar] { UsageBar.all(workload.usage, reference.limits) }
    var today: Day { Day(of: clock.now, in: program.timeZone) }

    func step(_ step: ReferenceStep) -> Path { .coordinator(tenant, .referenceStep(reference.id, step)) }

    var crumbs: [Breadcrumb] { [Breadcrumb("References", .coordinator(tenant, .references(.none)))] }

    var subtitle: String {
        reference.title.isEmpty ? reference.account.name : "\(reference.title), \(reference.account.name)"
    }

    /// Every reason against asking today, beyond the one that the badge says.
    var reasons: Notice? {
        rotation.isAvailable
            ? nil
            : Notice(
                rotation.against.map(\.sentence).joined(separator: "; ") + ".",
                title: "\(reference.contact.firstName) can't be asked today", tone: .warn)
    }

    var unknown: Notice? {
        let missing = ReferenceGaps(of: reference).names
        return missing.isEmpty || hasLeft
            ? nil
            : Notice(
                missing.joined(separator: ", ") + ".",
                title: "Worth asking \(reference.contact.firstName) for",
                action: ActionLink("Fill in", step(.edit)))
    }

    var tierChoices: [FieldChoice] {
        tiers.filter { $0.id != reference.tier.id }.map { tier in
            FieldChoice(
                "\(tier.id)", tier.name,
                hint: "\(tier.limits.quarter) a quarter, \(tier.limits.year) a year")
        }
    }

    var daysOff: [DaysOffLine] { reference.availability.daysOff.map { DaysOffLine($0) } }

    var isPaused: Bool { reference.availability.pause != nil }

    var pauseMark: String { AvailabilityPart.pause.mark(of: reference) }
}
