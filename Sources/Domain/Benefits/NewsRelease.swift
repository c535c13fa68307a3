/// The AE letting the references who helped hear that the deal was won: it was held back, or came from the sales system.
package struct NewsRelease: Sendable {
    package let deal: ID<Opportunity>
    package let news: [WinNews]
}

extension Request {
    /// - Parameters:
    ///   - deal: the request's own.
    ///   - helpers: engagements that took place for it and whose references have not had its news.
    /// - Throws: a refusal where there is no good news, or nobody is left to hear it.
    package func tellNews(_ act: Act, deal: Opportunity, helpers: [Match]) throws(Refusal) -> NewsRelease {
        try checkNews(of: deal, helpers: helpers)
        return NewsRelease(
            deal: deal.id, news: helpers.compactMap { $0.winNews(act) }.oneEach(\.engagement.reference))
    }

    /// - Throws: a refusal where nobody waits for good news of the deal.
    func checkNews(of deal: Opportunity, helpers: [Match]) throws(Refusal) {
        guard deal.stage == .won else {
            throw Refusal(.outOfStep, "The deal is not won, so there is no news to tell.")
        }
        guard !helpers.isEmpty else {
            throw Refusal(.outOfStep, "Everybody who helped has heard it already.")
        }
    }
}

extension Sequence {
    /// The first of each that have the same key.
    func oneEach<Key: Hashable>(_ key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
