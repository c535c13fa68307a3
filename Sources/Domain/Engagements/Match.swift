/// An engagement with the request that it works on and the reference who serves it: what every rule about it reads.
package struct Match: Sendable {
    package let engagement: Engagement
    package let request: Request
    package let reference: Reference
    package let program: Program

    package init(engagement: Engagement, request: Request, reference: Reference, program: Program) {
        self.engagement = engagement
        self.request = request
        self.reference = reference
        self.program = program
    }

    func require(_ states: Engagement.State..., toDo what: String) throws(Refusal) {
        guard states.contains(engagement.state) else {
            throw Refusal(
                .outOfStep,
                "You can't \(what) now: \(reference.contact.name) is at “\(engagement.state.title)”. "
                    + "Somebody may have been quicker; the page shows how it stands.")
        }
    }

    func activity(_ kind: Activity.Kind, _ act: Act, _ sentence: String, detail: String = "") -> Activity {
        Activity(
            at: act.at, by: act.by, kind: kind, request: request.id, engagement: engagement.id,
            reference: reference.id, account: reference.account.id, sentence: sentence, detail: detail)
    }

    var prospectName: String { request.wish.prospect.name }
}
