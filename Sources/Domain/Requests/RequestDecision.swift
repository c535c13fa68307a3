/// A decision about a whole request, made by a rule: the request afterwards, the engagements that it ends, the line it
/// leaves in the record, and the mail it causes.
package protocol RequestDecision: Sendable {
    var request: Request { get }
    var cancellations: [Cancellation] { get }
    var activity: Activity { get }
    var letters: [Letter] { get }
}

extension RequestDecision {
    package var cancellations: [Cancellation] { [] }
    package var letters: [Letter] { [] }
}
