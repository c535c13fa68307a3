package import Domain
package import Foundation

/// What one side said after a call of a reference.
package struct ReferenceFeedbackLine: Sendable {
    let prospect: String
    let request: Path
    let side: String
    let ratings: String
    let text: String
    let when: String

    package init(
        _ feedback: Feedback, prospectName: String, request: ID<Request>, at time: Date, tenant: Slug,
        clock: ReaderClock
    ) {
        prospect = prospectName
        self.request = .coordinator(tenant, .request(request))
        side = feedback.side.title
        ratings =
            "match \(feedback.match) of 5, usefulness \(feedback.usefulness) of 5, "
            + (feedback.wouldDoAgain ? "would do it again" : "would not do it again")
        text = feedback.text
        when = clock.day(Day(of: time, in: clock.zone))
    }
}
