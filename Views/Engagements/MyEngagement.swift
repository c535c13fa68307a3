package import Domain
package import Foundation

/// An ask as its reference sees it: the prospect's context, the answer, and what came of it.
package struct MyEngagement: Sendable {
    let frame: Frame
    let slug: Slug
    let match: Match
    let outcome: EngagementOutcome
    let clock: ReaderClock
    /// What was typed into a form that was refused; otherwise what the forms start with.
    let entry: MyAnswer
    /// The times that the reference offers for the call.
    let offered: [Date]

    package init(
        frame: Frame, slug: Slug, match: Match, outcome: EngagementOutcome, clock: ReaderClock,
        entry: MyAnswer, offered: [Date]
    ) {
        self.frame = frame
        self.slug = slug
        self.match = match
        self.outcome = outcome
        self.clock = clock
        self.entry = entry
        self.offered = offered
    }

    private var wish: Wish { match.request.wish }
    var engagement: Engagement { match.engagement }
    var prospect: String { wish.prospect.name }
    var crumbs: [Breadcrumb] { [Breadcrumb("Home", path(.home))] }
    var badge: StatusBadge { StatusBadge(toReference: engagement.state) }
    var mark: HiddenField { HiddenField("seen", engagement.mark) }
    var deal: StatusBadge? { isGiven ? DealNews.badge(outcome.deal) : nil }

    var isAsked: Bool { engagement.state == .asked }
    var proposesAgain: Bool { entry.refused == .proposal }

    var canWithdraw: Bool {
        switch engagement.state {
        case .accepted, .introduced, .scheduled: true
        case .shortlisted, .asked, .tookPlace, .thanked, .declined, .lapsed, .missed, .cancelled: false
        }
    }

    var isGiven: Bool { engagement.state == .tookPlace || engagement.state == .thanked }

    var subtitle: String {
        let line = ProspectLine(
            industry: wish.prospect.industry, headcount: wish.prospect.headcount, evaluation: wish.evaluation)
        return line.text
    }

    /// Said on top when the refused form is no longer on the page; otherwise it stands in the form.
    var problem: Notice? {
        guard let refused = entry.refused, !shows(refused), let sentence = entry.errors[""] else {
            return nil
        }
        let typed = [entry.note, entry.proposal, entry.words, entry.text].filter { !$0.isEmpty }.joined(
            separator: "\n")
        return Notice(
            sentence + (typed.isEmpty ? "" : " What you wrote: \(typed)"), title: "Not done", tone: .bad)
    }

    private func shows(_ form: MyAnswer.Form) -> Bool {
        switch form {
        case .accept, .proposal: isAsked
        case .decline: isAsked || canWithdraw
        case .feedback: isGiven
        case .times: canOffer
        }
    }

    /// Whether a time is to be found, so that the reference may name some.
    private var canOffer: Bool {
        guard match.request.isOpen else { return false }
        return switch engagement.state {
        case .accepted, .introduced, .missed: true
        case .shortlisted, .asked, .scheduled, .tookPlace, .thanked, .declined, .lapsed, .cancelled: false
        }
    }

    var offer: TimeOfferForm? {
        guard canOffer else { return nil }
        let availability = match.reference.availability
        return TimeOfferForm(
            action: path(.times(engagement.id)), mark: mark,
            contact: wish.prospect.contactName.isEmpty ? prospect : wish.prospect.contactName,
            hours: availability.hours, clock: clock, zone: availability.timeZone,
            offered: offered.filter { $0 > clock.now }, typed: entry.times, errors: errors(.times),
            availability: path(.availability))
    }

    var situation: Notice { MySituation(match: match, clock: clock).notice }

    var override: Notice? {
        outcome.override.map { override in
            Notice(
                "\(override.by) gave the reason: \(override.reason)",
                title:
                    "This is more than we agreed to ask of you: \(override.against.joined(separator: "; "))",
                tone: .warn)
        }
    }

    var call: FactList? {
        guard let callAt = engagement.callAt, engagement.state != .declined else { return nil }
        return FactList(
            [
                Fact("When", clock.moment(callAt), note: "\(engagement.minutes) minutes"),
                Fact("What", wish.engagementType.title),
                Fact("Where", match.place),
                Fact("With", wish.prospect.contactName.isEmpty ? prospect : wish.prospect.contactName),
            ].filter { !$0.value.isEmpty })
    }

    var facts: FactList { FactList(ofAsk: match, clock: clock) }

    var grounds: [FieldChoice] { Decline.Ground.allCases.map { FieldChoice($0.rawValue, $0.title) } }

    var ratings: [FieldChoice] {
        ["Not at all", "A little", "Fairly", "Well", "Perfectly"].enumerated()
            .map { FieldChoice(String($0.offset + 1), "\($0.offset + 1)", hint: $0.element) }
    }

    var again: [FieldChoice] { [FieldChoice("yes", "Yes"), FieldChoice("no", "No")] }

    var feedbackTitle: String { outcome.feedback == nil ? "How was it for you?" : "Your feedback" }

    func errors(_ form: MyAnswer.Form) -> FieldErrors { entry.refused == form ? entry.errors : [:] }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }
}
