/// The coordinator closing a request: because its references did their part, or because nobody could be found.
package struct Closure: RequestDecision {
    package let request: Request
    package let cancellations: [Cancellation]
    package let activity: Activity
    package let letters: [Letter]
}

extension Request {
    /// - Parameter reason: what the AE is told; refused when empty unless at least one reference was thanked.
    package func close(_ act: Act, reason: String, matches: [Match]) throws(Refusal) -> Closure {
        try checkOpen()
        if matches.contains(where: { $0.engagement.state == .tookPlace }) {
            throw Refusal(
                .outOfStep, "A reference gave their time and was not thanked yet. Thank them first.")
        }
        let served = matches.contains { $0.engagement.state == .thanked }
        let reason = reason.trimmingBlanks
        guard served || !reason.isEmpty else {
            throw Refusal(.invalid, "Please tell the AE why no reference could be found.")
        }
        var after = self
        after.ending = served ? .fulfilled : .unfilled
        return Closure(
            request: after,
            cancellations: try Self.cancelAll(
                matches, act, reason: reason.isEmpty ? "the request was fulfilled" : reason),
            activity: Activity(
                at: act.at, by: act.by, kind: .requestClosed, request: id,
                sentence: "closed the request: \(served ? "fulfilled" : "no reference found")", detail: reason
            ),
            letters: tellOthers(
                act, served ? .requestFulfilled : .requestUnfilled, [.reason: reason]))
    }
}
