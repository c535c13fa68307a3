package import Foundation

/// What somebody who took part says became of a booked call.
package enum CallOutcome: Hashable, Sendable {
    case tookPlace
    case missed(Miss.Absent)
    /// To another time, where one was found.
    case moved(to: Date?)
}

extension Match {
    /// When a booked call is over; nil where none is booked.
    package var callEndsAt: Date? {
        guard engagement.state == .scheduled else { return nil }
        return engagement.callAt.map { $0.addingTimeInterval(Double(engagement.minutes) * 60) }
    }

    /// Whether somebody has to say what became of the call.
    package func isOutcomeOpen(at now: Date) -> Bool {
        engagement.state == .scheduled && engagement.callAt.map { $0 <= now } ?? false && request.isOpen
    }
}
