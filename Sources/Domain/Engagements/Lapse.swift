package import Foundation

/// An ask that nobody answered: the coordinator ends it, or its time does, and the hold is free.
package struct Lapse: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func lapse(_ act: Act) throws(Refusal) -> Lapse {
        try require(.asked, toDo: "take the ask back")
        let contact = reference.contact
        return Lapse(
            before: engagement.state, engagement: lapsed(),
            activity: activity(.lapsed, act, "took back the ask to \(contact.name), who had not answered"),
            letters: [lapseLetter(from: act.by)])
    }

    /// The ask taken back by itself, because nobody answered in the tenant's time; the coordinator is told whom to ask
    /// next.
    ///
    /// - Parameter others: every engagement of the request.
    /// - Returns: nil where the ask was answered meanwhile.
    package func lapseUnanswered(at now: Date, among others: [Match]) -> Lapse? {
        guard engagement.state == .asked, let coordinator = request.coordinator else { return nil }
        let contact = reference.contact
        return Lapse(
            before: engagement.state, engagement: lapsed(),
            activity: Activity(
                byServerAt: now, kind: .lapsed, request: request.id, engagement: engagement.id,
                reference: reference.id, account: reference.account.id,
                sentence: "took back the ask to \(contact.name), who had not answered"),
            letters: [
                lapseLetter(from: coordinator),
                Letter(
                    .askUnanswered, to: coordinator,
                    facts: facts.adding([.nextMove: Self.nextAsk(others)]),
                    button: Letter.Button("Open the request", .coordinatorRequest(request.id))),
            ])
    }

    private func lapsed() -> Engagement {
        var after = engagement
        after.state = .lapsed
        after.reason = "no answer"
        return after
    }

    private static func nextAsk(_ others: [Match]) -> String {
        let next = others.filter { $0.engagement.state == .shortlisted }.map {
            "\($0.reference.contact.name) of \($0.reference.account.name)"
        }
        return switch next.count {
        case 0: "Your move: nobody else is on the shortlist. Choose somebody."
        case 1: "Your move: ask the next on the shortlist, \(next[0])."
        default:
            "Your move: ask the next on the shortlist, \(next[0]); then \(Brief.list(Array(next.dropFirst())))."
        }
    }

    private func lapseLetter(from coordinator: Contact) -> Letter {
        Letter(.askTakenBack, to: reference.contact, from: coordinator, facts: facts)
    }
}
