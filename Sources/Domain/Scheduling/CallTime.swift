package import Foundation

/// When a call is: from its start for so many minutes.
package struct CallTime: Hashable, Sendable {
    package let start: Date
    package let minutes: Int

    package init(start: Date, minutes: Int) {
        self.start = start
        self.minutes = minutes
    }

    package var end: Date { start.addingTimeInterval(Double(minutes) * 60) }

    /// Whether less than the buffer lies between them.
    package func isTooNear(_ other: CallTime, bufferMinutes: Int) -> Bool {
        let buffer = Double(bufferMinutes) * 60
        return start < other.end.addingTimeInterval(buffer) && other.start < end.addingTimeInterval(buffer)
    }

    /// The lengths that a prospect can choose from, in minutes.
    package static let lengths = [30, 45]
}
