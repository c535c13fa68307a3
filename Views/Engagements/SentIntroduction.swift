package import Domain

/// The introduction that the AE made, for the coordinator to read: who made it to whom, and its words.
package struct SentIntroduction: Sendable {
    let title: String
    let text: String

    /// The latest introduction of an engagement on a request's record; nil where there was none, as when both found a
    /// time without one.
    package init?(of engagement: ID<Engagement>, in record: [Activity], clock: ReaderClock) {
        guard let line = record.last(where: { $0.kind == .introduced && $0.engagement == engagement }) else {
            return nil
        }
        title = "\(line.actorName) \(line.sentence), \(clock.time(line.at))"
        text = line.detail
    }
}
