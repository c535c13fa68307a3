import Domain

/// One open engagement on a reference's front page.
struct MyAsk: Sendable {
    private let engagement: OwnEngagement
    private let slug: Slug
    private let clock: ReaderClock

    init(_ engagement: OwnEngagement, slug: Slug, clock: ReaderClock) {
        self.engagement = engagement
        self.slug = slug
        self.clock = clock
    }

    var prospect: String { engagement.prospectName }
    var page: Path { .reference(slug, .engagement(engagement.id)) }
    var badge: StatusBadge { StatusBadge(toReference: engagement.state) }
    var by: String { "needed by \(clock.day(engagement.neededBy))" }
    var brief: String { engagement.brief }

    var line: String {
        ProspectLine(
            industry: engagement.industry, headcount: engagement.headcount, evaluation: engagement.evaluation
        ).text
    }

    var what: String {
        let learn =
            engagement.wantsToLearn.isEmpty ? "" : " They would like to learn: \(engagement.wantsToLearn)"
        return "They ask for a \(engagement.type.title).\(learn)"
    }

    var asked: String {
        let who =
            engagement.coordinatorName.isEmpty ? "You were asked" : "\(engagement.coordinatorName) asked you"
        return "\(who) \(clock.day(Day(of: engagement.askedAt, in: clock.zone)))."
    }

    var yes: ButtonForm {
        ButtonForm(
            "Yes, gladly", action: .reference(slug, .accept(engagement.id)), tone: .accent,
            fields: [HiddenField("seen", engagement.mark)])
    }

    var when: String {
        guard let callAt = engagement.callAt else {
            return "No time yet, needed by \(clock.day(engagement.neededBy))"
        }
        switch engagement.state {
        case .missed: return "Was booked for \(clock.moment(callAt))"
        case .scheduled: return "\(clock.moment(callAt)), \(engagement.minutes) minutes"
        case .shortlisted, .asked, .accepted, .introduced, .tookPlace, .thanked, .declined, .lapsed,
            .cancelled:
            return clock.moment(callAt)
        }
    }

    /// Whether a booked call has begun, so that nothing is left to prepare.
    private var hasBegun: Bool {
        engagement.state == .scheduled && engagement.callAt.map { $0 <= clock.now } ?? false
    }

    var next: String {
        if hasBegun { return "As soon as it is recorded that it took place, you can say here how it was." }
        return switch engagement.state {
        case .accepted: "You will be introduced by mail; nothing to do until then."
        case .introduced: "They pick one of your free times. Better ones? Offer them on its page."
        case .scheduled: engagement.brief.isEmpty ? "" : "The brief below prepares you."
        case .missed: "The call did not take place. A new time is being looked for."
        case .shortlisted, .asked, .tookPlace, .thanked, .declined, .lapsed, .cancelled: ""
        }
    }

    /// What one has to know to take part in a booked call; nil where none is booked.
    var details: FactList? {
        guard engagement.state == .scheduled, !hasBegun else { return nil }
        return FactList(
            [
                Fact("What", engagement.type.title), Fact("With", engagement.with),
                Fact("Where", engagement.place), Fact("Joins you", engagement.joiningAE),
            ].filter { !$0.value.isEmpty })
    }
}
