package import Foundation

/// A time in which the clocks of a request stand still: it waits on the prospect, or somebody postponed it.
package struct Pause: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case prospect
        case postponed
        case other

        package var title: String {
            switch self {
            case .prospect: "waiting for the prospect"
            case .postponed: "postponed"
            case .other: "another reason"
            }
        }
    }

    package let reason: Reason
    /// The coordinator's words; empty where the reason says enough.
    package let words: String
    /// The day at whose start the clocks run on by themselves.
    package let until: Day
    package let pausedAt: Date
    package let pausedBy: String
    package internal(set) var resumedAt: Date?
    /// Who let the clocks run on; empty where that came by itself.
    package internal(set) var resumedBy: String

    package init(
        reason: Reason, words: String, until: Day, pausedAt: Date, pausedBy: String, resumedAt: Date? = nil,
        resumedBy: String = ""
    ) {
        self.reason = reason
        self.words = words
        self.until = until
        self.pausedAt = pausedAt
        self.pausedBy = pausedBy
        self.resumedAt = resumedAt
        self.resumedBy = resumedBy
    }

    /// "waiting for the prospect: budget meeting on Friday".
    package var sentence: String {
        switch reason {
        case .prospect, .postponed: words.isEmpty ? reason.title : "\(reason.title): \(words)"
        case .other: words
        }
    }
}
