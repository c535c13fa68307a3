package import Foundation

/// A reference asked although something stood against it: who decided that, when and why.
package struct LimitOverride: Sendable {
    package let engagement: ID<Engagement>
    package let prospectName: String
    package let at: Date
    package let by: String
    package let reason: String
    package let against: [String]

    package init(
        engagement: ID<Engagement>, prospectName: String, at: Date, by: String, reason: String,
        against: [String]
    ) {
        self.engagement = engagement
        self.prospectName = prospectName
        self.at = at
        self.by = by
        self.reason = reason
        self.against = against
    }
}
