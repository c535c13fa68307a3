import Foundation

extension Engagement {
    /// How the engagement stands, as a short text that a form carries along: when it differs at the time the form
    /// arrives, the page was stale. Other engagements of the same request do not change it.
    package var mark: String {
        state.rawValue + (callAt.map { " \(Int64($0.timeIntervalSince1970))" } ?? "")
    }

    package func check(mark: String) throws(Refusal) {
        guard mark == self.mark else {
            throw Refusal(
                .stale,
                "This changed since you opened the page: it is at “\(state.title)” now. Here is how it stands."
            )
        }
    }
}
