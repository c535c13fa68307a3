/// A coordinator's choice of a reference for a request, before anybody is asked.
package struct Shortlisting: Sendable {
    package let request: ID<Request>
    package let reference: ID<Reference>
    package let activity: Activity

    /// How many references a request can carry at once without becoming a mailing list.
    package static let most = 6
}

extension Request {
    /// Refuses when the request is not open, the reference stands on it already, or too many do.
    package func shortlist(_ reference: Reference, among engagements: [Engagement], act: Act) throws(Refusal)
        -> Shortlisting
    {
        try checkOpen()
        if engagements.contains(where: { $0.reference == reference.id && $0.state != .cancelled }) {
            throw Refusal(.outOfStep, "\(reference.contact.name) is on this request already.")
        }
        let live = engagements.count { $0.state == .shortlisted || $0.state.isWorking }
        guard live < Shortlisting.most else {
            throw Refusal(
                .outOfStep, "This request has \(live) references already; take one off the shortlist first.")
        }
        return Shortlisting(
            request: id, reference: reference.id,
            activity: Activity(
                at: act.at, by: act.by, kind: .shortlisted, request: id, reference: reference.id,
                account: reference.account.id,
                sentence: "shortlisted \(reference.contact.name) of \(reference.account.name)"))
    }
}
