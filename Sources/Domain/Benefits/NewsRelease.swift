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
        guard deal.stage == .won else {
            throw Refusal(.outOfStep, "The deal is not won, so there is no news to tell.")
        }
        let news = helpers.compactMap { $0.winNews(act) }.oneEach(\.engagement.reference)
        guard !news.isEmpty else { throw Refusal(.outOfStep, "Everybody who helped has heard it already.") }
        return NewsRelease(deal: deal.id, news: news)
    }

    /// Asks the AE whether the references may hear of a win that they did not report themselves; nil where nobody waits.
    package func askForNews(helpers: [Match]) -> Letter? {
        let names = helpers.map(\.reference.contact).oneEach(\.id).map(\.name)
        guard !names.isEmpty else { return nil }
        return Letter(
            .newsHeld, to: ae, facts: facts.adding([.reference: Brief.list(names)]),
            button: Letter.Button("Tell them", .aeRequest(id)))
    }
}

extension Sequence {
    /// The first of each that have the same key.
    fileprivate func oneEach<Key: Hashable>(_ key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
