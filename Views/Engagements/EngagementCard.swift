package import Domain

/// One reference working on a request: how it stands, what was said, and what can be done.
package struct EngagementCard: Sendable {
    let anchor: String
    let name: String
    let path: Path
    let who: String
    let badge: StatusBadge
    let usages: [UsageBar]
    let fit: FitBar?
    let facts: FactList
    /// What stands against an ask today, or what the reference proposes instead.
    let warning: Notice?
    let buttons: [ButtonForm]
    let forms: [ActionForm]
    let heard: [FeedbackLine]
    let introduction: SentIntroduction?

    package init(
        _ forms: EngagementForms, fit: Fit, workload: Workload, given: [(Feedback, by: String)],
        introduction: SentIntroduction?, clock: ReaderClock
    ) {
        let match = forms.match
        let reference = match.reference
        let engagement = match.engagement
        anchor = "engagement-\(engagement.id)"
        name = reference.contact.name
        path = .coordinator(forms.tenant, .reference(reference.id))
        who = [reference.title, reference.account.name, reference.tier.name].filter { !$0.isEmpty }
            .joined(separator: " · ")
        badge = StatusBadge(engagement.state.title, tone: engagement.state.tone)
        let isOver = !engagement.state.isWorking && engagement.state != .shortlisted
        usages = isOver ? [] : UsageBar.all(workload.usage, reference.limits)
        self.fit = isOver ? nil : FitBar(fit)
        facts = FactList(
            Self.facts(
                engagement, clock: clock, program: match.program, hasBrief: !forms.isBriefEditable)
                + (isOver ? [] : FactList.topics(of: match)))
        self.introduction = introduction
        warning = Self.warning(forms)
        buttons = forms.buttons
        let isHeard = engagement.state == .tookPlace || engagement.state == .thanked
        let feedback =
            !isHeard
            ? []
            : Feedback.Side.allCases.map { side in
                ActionForm.feedback(
                    side, of: match, given: given.first { $0.0.side == side }?.0, tenant: forms.tenant,
                    version: match.request.version, sentBack: forms.sentBack)
            }
        self.forms = forms.all + feedback
        heard = given.map { FeedbackLine($0.0, by: $0.by) }
    }

    /// The step that is next, ready to be made.
    var inSight: [ActionForm] { forms.filter { !$0.isFolded } }

    /// What else can be done, each behind its title.
    var folded: [ActionForm] { forms.filter(\.isFolded) }

    /// Where its forms are sent.
    var actions: [Path] { forms.map(\.action) }

    /// Whether a form of it came back with something wrong.
    var cameBack: Bool { forms.contains(where: \.isOpen) }

    private static func facts(
        _ engagement: Engagement, clock: ReaderClock, program: Program, hasBrief: Bool
    ) -> [Fact] {
        let tenant = ReaderClock(zone: program.timeZone, now: clock.now)
        var facts: [Fact] = []
        if let time = engagement.askedAt { facts.append(Fact("Asked", clock.time(time))) }
        if let time = engagement.answeredAt { facts.append(Fact("Answered", clock.time(time))) }
        if let time = engagement.callAt {
            facts.append(
                Fact("Call", tenant.moment(time), note: "\(engagement.minutes) minutes"))
        }
        if !engagement.reason.isEmpty { facts.append(Fact("Reason", engagement.reason)) }
        if hasBrief, !engagement.brief.isEmpty { facts.append(Fact("Brief", engagement.brief)) }
        if let time = engagement.thankedAt { facts.append(Fact("Thanked", clock.time(time))) }
        return facts
    }

    private static func warning(_ forms: EngagementForms) -> Notice? {
        let engagement = forms.match.engagement
        if engagement.awaitsCoordinator {
            let name = forms.match.reference.contact.firstName
            return Notice(
                "\(engagement.proposal) — The ask is still open. Agree on a time with \(name) by mail, then record "
                    + "the yes; or take the ask back.", title: "\(name) proposes another time", tone: .warn)
        }
        guard !forms.against.isEmpty, forms.isAskable else { return nil }
        let isFinal = !forms.against.allSatisfy(\.canBeOverridden)
        return Notice(
            forms.against.map(\.sentence).joined(separator: "; ") + ".",
            title: isFinal ? "Can't be asked" : "Protected", tone: isFinal ? .bad : .warn)
    }
}

extension Engagement.State {
    var tone: Tone {
        switch self {
        case .shortlisted, .cancelled: .neutral
        case .asked, .introduced, .scheduled: .accent
        case .accepted, .tookPlace, .thanked: .good
        case .lapsed, .missed: .warn
        case .declined: .bad
        }
    }
}
