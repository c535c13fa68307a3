/// A coordinator told, because the reference asks for it, that something open with them no longer fits.
package struct ConflictWord: Sendable {
    package let conflict: AvailabilityConflict
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// - Throws: a refusal when it fits.
    package func tellCoordinator(_ act: Act, today: Day) throws(Refusal) -> ConflictWord {
        guard let conflict = conflict(for: reference, today: today) else {
            throw Refusal(.outOfStep, "This fits again, so there is nothing to tell.")
        }
        return ConflictWord(
            conflict: conflict,
            activity: Activity(
                at: act.at, by: act.by, kind: .availabilityChanged, request: request.id,
                engagement: engagement.id, reference: reference.id, account: reference.account.id,
                sentence: "told the coordinator that \(conflict.sentence)"),
            letters: [word(of: conflict, act, because: "wants you to know")].compactMap(\.self))
    }

    /// The mail about what no longer fits; nil where nobody coordinates, or it is the coordinator's own doing.
    func word(of conflict: AvailabilityConflict, _ act: Act, because change: String) -> Letter? {
        guard let coordinator = request.coordinator, coordinator.id != act.by.id else { return nil }
        return Letter(
            .availabilityChanged, to: coordinator,
            facts: facts.adding([.change: change, .open: conflict.sentence]),
            button: Letter.Button("Open the request", .coordinatorRequest(request.id)))
    }
}
