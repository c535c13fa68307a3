/// The AE keeping the news of a win from the references who helped: they stop waiting for the AE's word.
package struct NewsHold: Sendable {
    package let deal: ID<Opportunity>
    package let activity: Activity
}

extension Request {
    /// - Parameters:
    ///   - deal: the request's own.
    ///   - helpers: engagements that took place for it and whose references have not had its news.
    /// - Throws: a refusal where there is no good news, or nobody is left to hear it.
    package func keepNews(_ act: Act, deal: Opportunity, helpers: [Match]) throws(Refusal) -> NewsHold {
        try checkNews(of: deal, helpers: helpers)
        let names = helpers.map(\.reference.contact).oneEach(\.id).map(\.name)
        return NewsHold(
            deal: deal.id,
            activity: Activity(
                at: act.at, by: act.by, kind: .dealEnded, request: id,
                sentence: "kept the news of the deal from \(Brief.list(names))"))
    }
}
