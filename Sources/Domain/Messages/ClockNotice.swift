/// A mail that the clock causes: a reminder before a due time, word of one that has passed, a reminder of an ask, a daily
/// digest. Store sends it once for its occasion.
package struct ClockNotice: Sendable {
    package let occasion: Occasion
    package let request: ID<Request>?
    package let engagement: ID<Engagement>?
    /// The line on the request's record; none for a digest.
    package let activity: Activity?
    package let letters: [Letter]
}
