package import Foundation

/// Who can be written to about a request: its people, without those who have been shut out.
package struct Reachable: Sendable {
    package let ae: Contact?
    /// Who owns the request.
    package let coordinator: Contact?
    package let otherCoordinators: [Contact]

    package init(ae: Contact?, coordinator: Contact?, otherCoordinators: [Contact]) {
        self.ae = ae
        self.coordinator = coordinator
        self.otherCoordinators = otherCoordinators
    }

    /// Who keeps the request going: its coordinator, or the others where that one is gone.
    fileprivate var keepers: [Contact] { coordinator.map { [$0] } ?? otherCoordinators }
}

extension Request {
    /// A reminder that a step will be due, for whoever it waits on; a reference is never pressed for time.
    package func reminder(
        of clock: StepClock, on occasion: Occasion, reachable: Reachable, at now: Date, program: Program
    ) -> ClockNotice {
        let due = Match.spelled(clock.dueAt, in: program.timeZone)
        let recipients: [Contact] =
            switch clock.step.owner {
            case .coordinator, .nobody: reachable.keepers
            case .ae, .reference: reachable.ae.map { [$0] } ?? reachable.keepers
            }
        return notice(
            .stepReminder, occasion, .reminded, to: recipients,
            facts: facts.adding([.step: clock.step.title, .due: due, .task: clock.step.task]),
            record: "\(clock.step.title) is due \(due)", at: now)
    }

    /// Word that a due time has passed: to whoever owns the step, and to one more who can do something about it.
    package func escalation(
        of clock: StepClock, on occasion: Occasion, reachable: Reachable, at now: Date, program: Program
    ) -> ClockNotice {
        let due = Match.spelled(clock.dueAt, in: program.timeZone)
        let ae = reachable.ae.map { [$0] } ?? []
        let recipients: [Contact] =
            switch clock.step.owner {
            case .coordinator, .nobody: reachable.keepers + reachable.otherCoordinators
            case .ae, .reference: ae + reachable.keepers
            }
        return notice(
            .stepEscalation, occasion, .escalated, to: recipients,
            facts: facts.adding([
                .step: clock.step.title, .due: due, .task: clock.step.task,
                .owner: clock.owner.map { "with \($0.name)" } ?? "with nobody",
            ]), record: "\(clock.step.title) is overdue", at: now)
    }

    private func notice(
        _ letter: LetterKind, _ occasion: Occasion, _ kind: Activity.Kind, to recipients: [Contact],
        facts: LetterFacts, record: String, at now: Date
    ) -> ClockNotice {
        var told: [Contact] = []
        for recipient in recipients where !told.contains(recipient) { told.append(recipient) }
        return ClockNotice(
            occasion: occasion, request: id, engagement: nil,
            activity: Activity(
                byServerAt: now, kind: kind, request: id,
                sentence: told.isEmpty
                    ? "found nobody to tell: \(record)"
                    : "told \(Brief.list(told.map(\.name))): \(record)"),
            letters: told.map { contact in
                Letter(
                    letter, to: contact, facts: facts,
                    button: Letter.Button(
                        "Open the request",
                        contact.id == ae.id && contact.id != coordinator?.id
                            ? .aeRequest(id) : .coordinatorRequest(id)))
            })
    }
}
