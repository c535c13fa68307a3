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
    /// What the AE said after each call.
    package let feedback: [ID<Engagement>: Feedback]
    /// What a call can be picked from, where one is to be found.
    package let slots: [ID<Engagement>: CallSlots]
}
