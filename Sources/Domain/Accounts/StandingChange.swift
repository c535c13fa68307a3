/// The account owner's word on how things stand with a customer: it decides from now on whether anybody there may be
/// asked. What is open already goes on until its coordinator decides, who is told.
package struct StandingChange: Sendable {
    /// The account afterwards.
    package let account: Account
    package let activity: Activity
    package let letters: [Letter]
    /// How much is open with the account's references, and goes on for now.
    package let openCount: Int
}

extension Account {
    /// - Parameters:
    ///   - seen: the standing on the page that the form was sent from.
    ///   - note: what is going on, for the coordinators; needed except for good standing.
    ///   - open: what is open with the references of this account.
    package func changeStanding(
        to standing: Standing, seen: Standing, note: String, _ act: Act, open: [Match]
    ) throws(Refusal) -> StandingChange {
        guard standing != self.standing else {
            throw Refusal(.outOfStep, "\(name) is \(standing.title) already.")
        }
        guard seen == self.standing else {
            throw Refusal(
                .stale,
                "Somebody changed the standing while you were looking: \(name) is \(self.standing.title) now. "
                    + "Nothing was overwritten.")
        }
        let note = note.trimmingBlanks
        guard !note.isEmpty || standing == .good else {
            throw Refusal(.invalid, "Say in a few words what is going on; the coordinators read it.")
        }
        var after = self
        after.standing = standing
        let sentence = "\(name) is \(standing.title) now; before: \(self.standing.title)"
        return StandingChange(
            account: after,
            activity: Activity(
                at: act.at, by: act.by, kind: .standingChanged, account: id,
                sentence: "said that \(sentence)",
                detail: note),
            letters: letters(act, sentence: sentence, note: note, open: open), openCount: open.count)
    }

    /// One letter for each coordinator with something open, naming all of it.
    private func letters(_ act: Act, sentence: String, note: String, open: [Match]) -> [Letter] {
        var told: [Contact] = []
        for coordinator in open.compactMap(\.request.coordinator)
        where coordinator.id != act.by.id && !told.contains(coordinator) {
            told.append(coordinator)
        }
        return told.map { coordinator in
            let theirs = open.filter { $0.request.coordinator == coordinator }
            let lines = theirs.map {
                "\($0.reference.contact.name) for \($0.request.wish.prospect.name): \($0.engagement.state.title)"
            }
            return Letter(
                .standingChanged, to: coordinator, from: act.by,
                facts: [
                    .account: name, .actor: act.by.name, .change: sentence, .note: note,
                    .open: lines.joined(separator: "\n"),
                ], button: Letter.Button("Open the request", .coordinatorRequest(theirs[0].request.id)))
        }
    }
}
