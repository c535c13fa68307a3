/// A decision about one engagement, made by a rule: what the engagement is afterwards, the line it leaves in the
/// record, and the mail it causes. Store writes all of it at once; only rules in this module can make one.
package protocol EngagementDecision: Sendable {
    /// The state in which the rule found the engagement, so that a decision made twice is noticed.
    var before: Engagement.State { get }
    var engagement: Engagement { get }
    var activity: Activity { get }
    var letters: [Letter] { get }
    /// The reason for it, where something stood against it.
    var override: Override? { get }
}

extension EngagementDecision {
    package var override: Override? { nil }
}
