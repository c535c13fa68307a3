package import Foundation

/// An engagement as its reference sees it in a list: what for, how far, and what came of it.
package struct OwnEngagement: Sendable {
    package let id: ID<Engagement>
    package let state: Engagement.State
    /// What a form about it has to carry; see `Engagement.mark`.
    package let mark: String
    package let prospectName: String
    package let industry: NAICS?
    package let headcount: Int?
    package let evaluation: Wish.Evaluation
    package let type: EngagementType
    package let neededBy: Day
    package let wantsToLearn: String
    package let brief: String
    package let coordinatorName: String
    package let askedAt: Date
    package let callAt: Date?
    package let minutes: Int
    /// The number to dial or the address of the video call; may be empty.
    package let place: String
    /// Whom the call is with: a name, or the prospect's company.
    package let with: String
    /// The AE, where the prospect wants them to be there; else empty.
    package let joiningAE: String
    package let thankedAt: Date?
    package let valueReturn: String
    /// How the deal stands: whether their help led to anything.
    package let deal: Opportunity.Stage
    package let hasGivenFeedback: Bool

    package init(
        id: ID<Engagement>, state: Engagement.State, mark: String, prospectName: String, industry: NAICS?,
        headcount: Int?, evaluation: Wish.Evaluation, type: EngagementType, neededBy: Day,
        wantsToLearn: String, brief: String, coordinatorName: String, askedAt: Date, callAt: Date?,
        minutes: Int, place: String, with: String, joiningAE: String, thankedAt: Date?, valueReturn: String,
        deal: Opportunity.Stage, hasGivenFeedback: Bool
    ) {
        self.id = id
        self.state = state
        self.mark = mark
        self.prospectName = prospectName
        self.industry = industry
        self.headcount = headcount
        self.evaluation = evaluation
        self.type = type
        self.neededBy = neededBy
        self.wantsToLearn = wantsToLearn
        self.brief = brief
        self.coordinatorName = coordinatorName
        self.askedAt = askedAt
        self.callAt = callAt
        self.minutes = minutes
        self.place = place
        self.with = with
        self.joiningAE = joiningAE
        self.thankedAt = thankedAt
        self.valueReturn = valueReturn
        self.deal = deal
        self.hasGivenFeedback = hasGivenFeedback
    }
}
