/// A request submitted by its AE: from here on a coordinator owns it.
package struct Filing: RequestDecision {
    package let request: Request
    package let activity: Activity
    package let letters: [Letter]
}

extension Request {
    /// - Parameters:
    ///   - coordinator: who owns it from now on; a request nobody owns cannot be filed.
    ///   - today: the day in the tenant's time zone, before which nothing can be needed.
    package func file(_ act: Act, owner coordinator: Contact, today: Day) throws(Refusal) -> Filing {
        guard stage == .draft else { throw Refusal(.outOfStep, "This request was submitted already.") }
        guard wish.neededBy >= today else {
            throw Refusal(.invalid, "The day it is needed by has passed. Choose today or later.")
        }
        var after = self
        after.filedAt = act.at
        after.coordinator = coordinator
        let what = "\(wish.count) × \(wish.engagementType.title) for \(wish.prospect.name)"
        return Filing(
            request: after,
            activity: Activity(
                at: act.at, by: act.by, kind: .requestFiled, request: id, sentence: "requested \(what)",
                detail: wish.wantsToLearn),
            letters: [
                Letter(
                    .requestFiled, to: coordinator, facts: after.facts.adding([.ae: act.by.name]),
                    button: Letter.Button("Open the request", .coordinatorRequest(id)))
            ])
    }
}
