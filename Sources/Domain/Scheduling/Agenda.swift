package import Foundation

/// What has to be done on a request when its time comes, without anybody asking for it.
package struct Agenda: Sendable {
    package enum Item: Hashable, Sendable {
        /// A booked call has begun: from then on somebody has to say whether it took place.
        case callBegan
        /// A booked call should be over: who took part is asked whether it took place.
        case outcomeQuestion(ID<Engagement>, Occasion)
        case pauseOver
        case callBrief(ID<Engagement>, Occasion)
        case askLapse(ID<Engagement>)
        case askReminder(ID<Engagement>, Occasion, lapsesAt: Date)
        case reminder(StepClock, Occasion)
        case escalation(StepClock, Occasion)
    }

    package struct Entry: Hashable, Sendable {
        package let at: Date
        package let item: Item

        package init(at: Date, item: Item) {
            self.at = at
            self.item = item
        }
    }

    /// What is first on top.
    package let entries: [Entry]

    /// - Parameter given: the mail that the clock has caused on this request already, and when.
    package init(
        of request: Request, engagements: [Engagement], clock: RequestClock, given: [Occasion: Date],
        program: Program, at now: Date
    ) {
        var entries: [Entry] = []
        if request.isOpen, clock.running(.followUp) == nil,
            let call = engagements.filter({ $0.state == .scheduled }).compactMap(\.callAt).min()
        {
            entries.append(Entry(at: call, item: .callBegan))
        }
        if request.isOpen {
            entries += engagements.compactMap { Self.brief($0, given, now) }
            entries += engagements.compactMap { Self.outcome($0, given) }
        }
        if let pause = clock.pause {
            entries.append(Entry(at: pause.until.start(in: program.timeZone), item: .pauseOver))
        } else {
            if request.isOpen {
                entries += engagements.compactMap { Self.ask($0, clock, given, program, now) }
            }
            entries += clock.running.compactMap { Self.step($0, of: request, clock, given, program, now) }
        }
        self.entries = entries.sorted { ($0.at, $0.item.order) < ($1.at, $1.item.order) }
    }

    /// The first thing whose time has come.
    package func due(at now: Date) -> Item? {
        entries.first.flatMap { $0.at <= now ? $0.item : nil }
    }

    package var next: Date? { entries.first?.at }

    /// The brief goes out once more the day before a call; one that is nearer has it in its confirmation.
    private static func brief(_ engagement: Engagement, _ given: [Occasion: Date], _ now: Date) -> Entry? {
        guard engagement.state == .scheduled, let callAt = engagement.callAt, callAt > now else { return nil }
        let occasion = Occasion.callBrief(engagement.id, callAt: callAt)
        return given[occasion] == nil
            ? Entry(at: callAt - CallBrief.lead, item: .callBrief(engagement.id, occasion)) : nil
    }

    private static func outcome(_ engagement: Engagement, _ given: [Occasion: Date]) -> Entry? {
        guard engagement.state == .scheduled, let callAt = engagement.callAt else { return nil }
        let occasion = Occasion.outcome(engagement.id, callAt: callAt)
        guard given[occasion] == nil else { return nil }
        return Entry(
            at: callAt.addingTimeInterval(Double(engagement.minutes) * 60),
            item: .outcomeQuestion(engagement.id, occasion))
    }

    /// An ask that waits for an answer: first a reminder, then it lapses, a while after the reminder was sent.
    private static func ask(
        _ engagement: Engagement, _ clock: RequestClock, _ given: [Occasion: Date], _ program: Program,
        _ now: Date
    ) -> Entry? {
        guard engagement.state == .asked, !engagement.awaitsCoordinator, let askedAt = engagement.askedAt
        else { return nil }
        let paused = PausedTime(clock.pauses)
        func after(_ days: Int, _ start: Date) -> Date {
            paused.due(from: start, business: program.calendar) {
                program.calendar.adding(businessDays: days, to: $0)
            }
        }
        let occasion = Occasion.ask(engagement.id, askedAt: askedAt)
        if let reminded = given[occasion] {
            return Entry(at: after(program.reminders.lapseDays, reminded), item: .askLapse(engagement.id))
        }
        let at = after(program.reminders.askDays, askedAt)
        return Entry(
            at: at,
            item: .askReminder(
                engagement.id, occasion, lapsesAt: after(program.reminders.lapseDays, max(at, now))))
    }

    /// A reminder before the due time of a step that takes longer than the tenant reminds ahead, then word that it has
    /// passed. Nobody is reminded of what is overdue already.
    private static func step(
        _ step: StepClock, of request: Request, _ clock: RequestClock, _ given: [Occasion: Date],
        _ program: Program, _ now: Date
    ) -> Entry? {
        guard step.step != .call else { return nil }
        let lead = program.reminders.leadHours
        let reminder = Occasion.step(.stepReminder, step, of: request.id, pauses: clock.pauses)
        let remindAt = program.calendar.subtracting(hours: lead, from: step.dueAt)
        if lead > 0, now < step.dueAt, remindAt > step.startedAt, given[reminder] == nil {
            return Entry(at: remindAt, item: .reminder(step, reminder))
        }
        let escalation = Occasion.step(.stepEscalation, step, of: request.id, pauses: clock.pauses)
        return given[escalation] == nil ? Entry(at: step.dueAt, item: .escalation(step, escalation)) : nil
    }
}

extension Agenda.Item {
    /// At the same moment: what changes how things stand first, then the mail about it.
    fileprivate var order: Int {
        switch self {
        case .callBegan: 0
        case .pauseOver: 1
        case .callBrief: 2
        case .askLapse: 3
        case .askReminder: 4
        case .outcomeQuestion: 5
        case .reminder: 6
        case .escalation: 7
        }
    }
}
