/// A reference joining the program, coming back to it, or leaving it.
package struct MembershipChange: Sendable {
    package let reference: ID<Reference>
    package let standing: Reference.Standing
    package let joinedOn: Day?
    package let activity: Activity
}

extension Reference {
    /// Says that an invited reference is in, or that one who left is back.
    package func join(_ act: Act, today: Day) throws(Refusal) -> MembershipChange {
        guard standing != .active else {
            throw Refusal(.outOfStep, "\(contact.name) is in the program already.")
        }
        guard leaving?.erasedAt == nil else {
            throw Refusal(
                .outOfStep, "What named this reference was erased. To have them back, add them anew.")
        }
        return MembershipChange(
            reference: id, standing: .active, joinedOn: standing == .left ? joinedOn ?? today : today,
            activity: activity(
                act,
                standing == .left
                    ? "took \(contact.name) back into the program"
                    : "noted that \(contact.name) joined the program"))
    }

    /// Lets a reference leave. What is open has to be ended first, request by request: only there can its coordinator
    /// find somebody else, and the reference hears one kind word instead of several.
    ///
    /// - Parameter open: what the reference is on the shortlist for, was asked for, or agreed to.
    package func leave(_ act: Act, reason: String, open: [Match]) throws(Refusal) -> MembershipChange {
        guard standing != .left else { throw Refusal(.outOfStep, "\(contact.name) has left already.") }
        let unfinished = open.filter { $0.engagement.state.canBeCancelled && $0.request.isOpen }
        guard unfinished.isEmpty else {
            let names = unfinished.map {
                "\($0.request.wish.prospect.name) (\($0.engagement.state.title.lowercased()))"
            }
            throw Refusal(
                .protected,
                "\(contact.name) still has work open: \(names.joined(separator: ", ")). End it there first, so "
                    + "that somebody else can be found.")
        }
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else {
            throw Refusal(.invalid, "Say why they leave: the next coordinator will want to know.")
        }
        return MembershipChange(
            reference: id, standing: .left, joinedOn: joinedOn,
            activity: activity(act, "noted that \(contact.name) left the program", detail: reason))
    }

    private func activity(_ act: Act, _ sentence: String, detail: String = "") -> Activity {
        Activity(
            at: act.at, by: act.by, kind: .referenceChanged, reference: id, account: account.id,
            sentence: sentence, detail: detail)
    }
}
