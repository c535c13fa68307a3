package import Domain

/// Everything about one request that its AE may see.
package struct AERequestFile: Sendable {
    package let request: Request
    package let deal: Opportunity
    /// With references whom the AE may not know yet: the page names only those who said yes.
    package let matches: [Match]
    /// What happened, as the AE may read it.
    package let record: [Activity]
    /// Every step's clock, and when it stood still.
    package let clock: RequestClock
    package let calendar: BusinessCalendar
    /// What AE and prospect said after each call.
    package let feedback: [(engagement: ID<Engagement>, feedback: Feedback)]
    /// What a call can be picked from, where one is to be found.
    package let slots: [ID<Engagement>: CallSlots]
    /// Engagements of references who helped and have not heard that the deal was won.
    package let unheard: [Match]
    /// Whether the AE has been asked about them and has not decided.
    package let newsWaits: Bool
}

extension AERequestFile {
    /// What one side said after the call of an engagement.
    package func feedback(of engagement: ID<Engagement>, from side: Feedback.Side) -> Feedback? {
        feedback.first { $0.engagement == engagement && $0.feedback.side == side }?.feedback
    }
}
