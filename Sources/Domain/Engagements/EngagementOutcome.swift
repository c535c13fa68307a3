/// What came of an engagement beside its own state: the thank-you, what the reference said, the deal, and the reason
/// where they were asked past a limit.
package struct EngagementOutcome: Sendable {
    package let thanks: String
    package let valueReturn: String
    package let feedback: Feedback?
    package let deal: Opportunity.Stage
    package let override: LimitOverride?

    package init(
        thanks: String, valueReturn: String, feedback: Feedback?, deal: Opportunity.Stage,
        override: LimitOverride?
    ) {
        self.thanks = thanks
        self.valueReturn = valueReturn
        self.feedback = feedback
        self.deal = deal
        self.override = override
    }
}
