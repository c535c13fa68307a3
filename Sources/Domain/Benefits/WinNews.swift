/// The news that a deal was won, to a reference who helped with it.
package struct WinNews: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// Nil for a reference who has not spoken with the prospect.
    func winNews(_ act: Act) -> WinNews? {
        guard engagement.state == .tookPlace || engagement.state == .thanked else { return nil }
        let contact = reference.contact
        return WinNews(
            before: engagement.state, engagement: engagement,
            activity: activity(.dealNews, act, "told \(contact.name) that the deal was won"),
            letters: [
                Letter(
                    .dealNews, to: contact, from: request.ae, facts: facts,
                    button: Letter.Button("What your help did", .engagement(engagement.id)))
            ])
    }
}
