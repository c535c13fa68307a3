package import Domain

/// A submitted request as its AE follows it: the steps, whose move it is, the references, and what happened.
package struct AERequestPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let request: Request
    let deal: Opportunity
    let facts: WishFacts
    let steps: Steps
    let references: [NamedReference]
    /// How many were asked and have not answered, and how many could not; nobody is named.
    let unnamed: String
    let kept: ClockSection
    let next: Notice
    let timeline: Timeline
    let comment: String
    let errors: FieldErrors
    /// Why what was just tried is not possible.
    let refusal: String?
    /// References who helped and have not heard that the deal was won.
    let unheard: [String]
    /// Whether they wait for the AE to decide.
    let newsWaits: Bool

    /// - Parameter record: what happened, as the AE may read it.
    package init(
        frame: Frame, tenant: Slug, request: Request, deal: Opportunity, matches: [Match],
        record: [Activity], kept: RequestClock, calendar: BusinessCalendar,
        feedback: [(engagement: ID<Engagement>, feedback: Feedback)],
        slots: [ID<Engagement>: CallSlots], unheard: [Match] = [], newsWaits: Bool = false,
        clock: ReaderClock,
        comment: String = "", errors: FieldErrors = [:], refusal: String? = nil
    ) {
        self.frame = frame
        self.tenant = tenant
        self.request = request
        self.deal = deal
        self.comment = comment
        self.errors = errors
        self.refusal = refusal
        var names: [String] = []
        for name in unheard.map(\.reference.contact.name) where !names.contains(name) { names.append(name) }
        self.unheard = names
        self.newsWaits = newsWaits && !names.isEmpty
        facts = WishFacts(request.wish)
        let engagements = matches.map(\.engagement)
        let move = NextMove(of: request, engagements: engagements, at: clock.now)
        let mover = AERequests.mover(move.move, coordinator: request.coordinator?.name ?? "")
        steps = Steps(of: request, engagements: engagements, mover: mover, kept: kept, clock: clock)
        self.kept = ClockSection(kept, on: calendar, reader: clock)
        references = matches.filter { $0.engagement.state.isNamedToAE }.map {
            match in
            NamedReference(
                match, said: feedback.filter { $0.engagement == match.engagement.id }.map(\.feedback),
                slots: slots[match.engagement.id], tenant: tenant, clock: clock)
        }
        unnamed = Self.unnamed(engagements.map(\.state), askedBefore: engagements)
        next = Self.next(move, mover: mover, request: request, deal: deal, kept: kept, tenant, clock)
        timeline = Timeline(record.map { Self.entry($0, clock) })
    }

    var subtitle: String {
        let wish = request.wish
        return "\(wish.engagementType.counted(wish.count)) · needed by \(wish.neededBy.spelled)"
            + (request.coordinator.map { " · coordinator \($0.name)" } ?? "")
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Requests", .ae(tenant, .requests(.none)))] }
    var badge: StatusBadge {
        StatusBadge(stage: request.ending == nil ? request.stage : .ended, ending: request.ending)
    }

    var withdraw: ActionLink? {
        request.isOpen
            ? ActionLink("No longer needed", .ae(tenant, .withdrawal(request.id)), tone: .quiet) : nil
    }

    var dealEnd: ActionLink {
        ActionLink(
            deal.stage.isOpen ? "Say how the deal ended" : "Correct how the deal ended",
            .ae(tenant, .dealEnd(request.id)), tone: deal.stage.isOpen ? .neutral : .quiet)
    }

    /// Nil where everybody has heard.
    var untold: String? {
        unheard.isEmpty
            ? nil
            : "\(Brief.list(unheard)) spoke with them and \(unheard.count == 1 ? "has" : "have") not heard that the deal "
                + "is won. They do in your name, by mail, when you say so."
    }

    var tell: ButtonForm {
        ButtonForm(
            unheard.count == 1 ? "Tell them" : "Tell all \(unheard.count)",
            action: .ae(tenant, .news(request.id)),
            tone: .accent)
    }

    /// Nil where the AE has decided already.
    var keep: ButtonForm? {
        newsWaits
            ? ButtonForm("Keep it from them", action: .ae(tenant, .heldNews(request.id)), tone: .quiet) : nil
    }

    var dealFacts: FactList {
        FactList([
            Fact("Deal", deal.title, note: deal.externalKey), Fact("Product", deal.productName),
            Fact("Stage", deal.stage.title, note: deal.closedOn.map { "closed on \($0.spelled)" }),
            Fact("Value", deal.value?.spelled ?? ""),
        ])
    }

    private static func unnamed(_ states: [Engagement.State], askedBefore: [Engagement]) -> String {
        let asked = states.count { $0 == .asked }
        let gone = askedBefore.count { $0.state == .declined || $0.state == .lapsed }
        var sentences: [String] = []
        if asked > 0 {
            sentences.append(
                asked == 1
                    ? "1 reference asked, no answer yet." : "\(asked) references asked, no answers yet.")
        }
        if gone > 0 {
            sentences.append(
                gone == 1 ? "1 reference could not take it." : "\(gone) references could not take it.")
        }
        return sentences.joined(separator: " ")
    }

    private static func next(
        _ move: NextMove, mover: String, request: Request, deal: Opportunity, kept: RequestClock,
        _ tenant: Slug,
        _ clock: ReaderClock
    ) -> Notice {
        if let ending = request.ending {
            return Notice(
                deal.stage.isOpen
                    ? "When the deal is decided, say how it ended: references hear what came of their time."
                    : "The deal is \(deal.stage.title.lowercased()).",
                title: "This request is closed: \(ending.title)",
                action: nil)
        }
        if let pause = kept.pause(of: move.step) {
            return Notice(
                "\(pause.sentence.capitalizedFirst). No due time runs until \(clock.day(pause.until)).",
                title: "Paused until \(clock.day(pause.until))", tone: .neutral)
        }
        let dueAt = kept.running(move.step)?.dueAt
        let due = dueAt.map { " Due \(clock.moment($0))." } ?? ""
        let title =
            switch move.move {
            case .ae: "Your move"
            case .coordinator, .reference: "\(mover)’s move"
            case .nobody: move.callAt.map { "The call is \(clock.moment($0))" } ?? "Nobody’s move"
            }
        let isLate = dueAt.map { $0 < clock.now } ?? false
        return Notice(
            "\(move.next).\(move.move == .nobody ? "" : due)", title: title, tone: isLate ? .warn : .accent)
    }

    private static func entry(_ activity: Activity, _ clock: ReaderClock) -> TimelineEntry {
        let tone: Tone =
            switch activity.kind {
            case .accepted, .tookPlace, .thanked, .booked: .good
            case .declined, .missed: .warn
            case .requestFiled, .introduced: .accent
            default: .neutral
            }
        return TimelineEntry(
            when: clock.time(activity.at), moment: ReaderClock.iso(activity.at), who: activity.actorName,
            sentence: activity.sentence, detail: activity.detail.isEmpty ? nil : activity.detail, tone: tone)
    }
}
