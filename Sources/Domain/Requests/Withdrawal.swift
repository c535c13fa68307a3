/// "No longer needed": ends all open work on a request, frees its holds, and tells everyone who was working on it, the
/// asked references first.
package struct Withdrawal: RequestDecision {
    package let request: Request
    package let cancellations: [Cancellation]
    package let activity: Activity
    package let letters: [Letter]
}

extension Request {
    /// - Parameter matches: every engagement of this request.
    package func withdraw(_ act: Act, reason: String, matches: [Match]) throws(Refusal) -> Withdrawal {
        try checkOpen()
        let reason = reason.trimmingBlanks
        var after = self
        after.ending = .withdrawn
        return Withdrawal(
            request: after,
            cancellations: try Self.cancelAll(
                matches, act, reason: reason.isEmpty ? "the request was withdrawn" : reason),
            activity: Activity(
                at: act.at, by: act.by, kind: .requestWithdrawn, request: id,
                sentence: "withdrew the request: no longer needed", detail: reason),
            letters: tellOthers(act, .requestWithdrawn, [.reason: reason]))
    }

    /// The cancellation of whatever is still open, those whom the reference knows of first.
    static func cancelAll(_ matches: [Match], _ act: Act, reason: String) throws(Refusal) -> [Cancellation] {
        var ended: [Cancellation] = []
        for match in matches where match.engagement.state.canBeCancelled {
            ended.append(try match.cancel(act, reason: reason))
        }
        return ended.sorted { !$0.letters.isEmpty && $1.letters.isEmpty }
    }

    /// To the coordinator and the AE, except for whoever did it.
    func tellOthers(_ act: Act, _ kind: LetterKind, _ more: LetterFacts = [:]) -> [Letter] {
        toEverybody(kind, more.adding([.actor: act.by.name])).filter { $0.to != [act.by.mail] }
    }
}
