import Domain
package import Foundation

/// What became of a letter about a request, as an entry of the request's record.
package struct Mailing: Sendable {
    let at: Date
    let entry: TimelineEntry

    /// Nothing for a letter that no mail server was told of.
    ///
    /// - Parameter at: when it ended, or when it was written where it has not.
    package init?(
        _ subject: String, to addresses: [String], toName: String, state: LetterLine.State, answer: String,
        at: Date, clock: ReaderClock
    ) {
        let whom = addresses.count == 1 ? "\(toName) (\(addresses[0]))" : addresses.joined(separator: ", ")
        let (verb, tone): (String, Tone)
        switch state {
        case .sent: (verb, tone) = ("sent", .neutral)
        case .failed: (verb, tone) = ("gave up sending", .bad)
        case .waiting where !answer.isEmpty: (verb, tone) = ("could not yet send", .neutral)
        case .waiting, .written: return nil
        }
        self.at = at
        entry = TimelineEntry(
            when: clock.time(at), moment: ReaderClock.iso(at), who: Activity.server,
            sentence: "\(verb) “\(subject)” to \(whom)", detail: answer, tone: tone)
    }
}
