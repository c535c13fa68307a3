package import Foundation

/// One line of a reference's history: an engagement here, or one from before the program was kept here.
package struct OwnHistoryLine: Sendable {
    /// Nil for an imported one, which has no page.
    package let engagement: ID<Engagement>?
    package let prospectName: String
    package let type: EngagementType
    /// Nil for an imported one, which took place.
    package let state: Engagement.State?
    /// The call, the answer or the ask, whichever is known; nil for an imported one.
    package let at: Date?
    /// The day of an imported one.
    package let day: Day?
    package let valueReturn: String
    /// Why it came to nothing, or the remark of an imported one.
    package let remark: String
    package let deal: Opportunity.Stage?

    package init(
        engagement: ID<Engagement>?, prospectName: String, type: EngagementType, state: Engagement.State?,
        at: Date?, day: Day?, valueReturn: String, remark: String, deal: Opportunity.Stage?
    ) {
        self.engagement = engagement
        self.prospectName = prospectName
        self.type = type
        self.state = state
        self.at = at
        self.day = day
        self.valueReturn = valueReturn
        self.remark = remark
        self.deal = deal
    }
}
