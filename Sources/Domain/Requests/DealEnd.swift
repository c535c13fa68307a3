/// The AE saying how the deal ended: it ends the request too, where that was still open.
package struct DealEnd: RequestDecision {
    package let request: Request
    /// Won or lost.
    package let stage: Opportunity.Stage
    package let closedOn: Day
    package let value: Money?
    package let cancellations: [Cancellation]
    /// The news to the references who helped.
    package let news: [WinNews]
    /// Whether it is held back from them.
    package let holdsNews: Bool
    package let activity: Activity
    package let letters: [Letter]
}

extension Request {
    /// - Parameters:
    ///   - helpers: engagements that took place for the deal and whose references have not had its news.
    ///   - holdsNews: whether a deal that was won is not told to them.
    package func endDeal(
        _ act: Act, won: Bool, closedOn: Day, value: Money?, today: Day, matches: [Match],
        helpers: [Match] = [], holdsNews: Bool = false
    ) throws(Refusal) -> DealEnd {
        guard stage != .draft else { throw Refusal(.outOfStep, "This request has not been submitted yet.") }
        guard closedOn <= today else {
            throw Refusal(.invalid, "The close date is in the future. Choose today or earlier.")
        }
        if let value, value.minor < 0 { throw Refusal(.invalid, "A deal's value can't be negative.") }
        var after = self
        after.ending = isOpen ? (won ? .dealWon : .dealLost) : ending
        let outcome = won ? "won" : "lost"
        var told: Set<ID<Reference>> = []
        let news =
            won && !holdsNews
            ? helpers.filter { told.insert($0.reference.id).inserted }.compactMap { $0.winNews(act) } : []
        return DealEnd(
            request: after, stage: won ? .won : .lost, closedOn: closedOn, value: value,
            cancellations: try Self.cancelAll(matches, act, reason: "the deal was decided"), news: news,
            holdsNews: holdsNews,
            activity: Activity(
                at: act.at, by: act.by, kind: .dealEnded, request: id,
                sentence: "said the deal was \(outcome)" + (value.map { ", \($0.spelled)" } ?? ""),
                detail: "closed on \(closedOn.spelled)"
                    + (won && holdsNews ? "; the news is held back from the references" : "")),
            letters: tellOthers(act, won ? .dealWon : .dealLost))
    }
}
