package import Domain

/// The coordinator's page of one request: the next move, the references working on it, the pool, and all that happened.
package struct CoordinatorRequestPage: Sendable {
    package let frame: Frame
    let title: String
    let subtitle: String
    let badge: StatusBadge
    let crumbs: [Breadcrumb]
    let steps: Steps
    let move: RequestMove
    let tabs: Tabs
    /// What was typed into a form that somebody else's change has overtaken.
    let kept: [Fact]
    let problem: Notice?
    /// What is wrong with the form that came back; each line leads to its field.
    let errors: FieldErrors
    let isAnalysis: Bool
    let engagements: [EngagementCard]
    /// References whose part is over: declined, cancelled, thanked.
    let past: [EngagementCard]
    let ranking: RankingSection?
    let clockSection: ClockSection
    let criteria: CriteriaSection
    let profile: FactList
    let owner: String
    let assignment: ActionForm?
    let takeOver: ButtonForm?
    let closing: ActionForm?
    let comment: ActionForm
    let timeline: Timeline
    let letters: [RequestLetter]
    let links: GuestLinkSection

    package init(
        frame: Frame, request: Request, steps: Steps, move: RequestMove, engagements: [EngagementCard],
        past: [EngagementCard], ranking: RankingSection?, clockSection: ClockSection,
        criteria: CriteriaSection, profile: FactList,
        desk: RequestDesk, timeline: Timeline, letters: [RequestLetter],
        links: GuestLinkSection, problem: Notice?,
        sentBack: SentBack, clock: ReaderClock
    ) {
        self.frame = frame
        let wish = request.wish
        title = wish.prospect.name
        owner = request.coordinator?.name ?? "nobody"
        subtitle =
            "\(wish.count) × \(wish.engagementType.title), needed by \(clock.day(wish.neededBy)) · asked by "
            + "\(request.ae.name) · coordinator \(owner) · times are \(clock.zoneName)"
        badge =
            request.ending.map { StatusBadge($0.badge, tone: $0.tone) }
            ?? StatusBadge(request.stage.title, tone: .accent)
        crumbs = [Breadcrumb("Queue", .coordinator(desk.tenant, .queue(.none)))]
        self.steps = steps
        self.move = move
        self.engagements = engagements
        self.past = past
        self.ranking = ranking
        self.clockSection = clockSection
        self.criteria = criteria
        self.profile = profile
        assignment = desk.assignment
        takeOver = desk.takeOver
        closing = desk.closing
        comment = desk.comment
        self.timeline = timeline
        self.letters = letters
        self.links = links
        self.problem = problem
        errors = sentBack.errors
        let forms =
            (engagements + past).flatMap(\.actions)
            + [desk.assignment, desk.closing, desk.comment, clockSection.form].compactMap { $0?.action }
            + (criteria.isEditable ? [criteria.action] : [])
        kept = sentBack.kept(besides: forms)
        isAnalysis = request.stage == .analysis
        func tab(_ title: String, _ section: RequestSection, count: Int? = nil) -> NavigationItem {
            NavigationItem(
                title: title, path: .coordinator(desk.tenant, .requestSection(request.id, section)),
                count: count)
        }
        tabs = Tabs(
            "On this page",
            items: [
                tab("References", .engagements, count: engagements.count),
                ranking.map { tab("Best fit", .ranking, count: $0.eligible) }, tab("Criteria", .criteria),
                tab("Prospect", .prospect), tab("Clock", .clock), tab("History", .history),
                tab("Mail", .mail, count: letters.count),
                tab("Links", .links, count: links.lines.count),
            ].compactMap(\.self))
    }

    var noEngagements: EmptyState {
        EmptyState(
            "Nobody is shortlisted yet",
            sentence: isAnalysis
                ? "Confirm the criteria first; then choose two or three of the best fits."
                : "Choose two or three of the best fits beneath.")
    }

    var isPastOpen: Bool { past.contains(where: \.cameBack) }

    var pastTitle: String {
        past.count == 1 ? "1 reference whose part is over" : "\(past.count) references whose part is over"
    }
}
