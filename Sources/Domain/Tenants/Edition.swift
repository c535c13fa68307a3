/// Which edition of a record a page was drawn from; it rises with every change, so that nobody overwrites what they have
/// not seen.
package struct Edition: Hashable, Sendable {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    /// Reads the number that a form carries along; nil for anything else.
    package init?(text: String) {
        guard let number = Int64(text), number >= 0 else { return nil }
        self.number = number
    }

    package var text: String { String(number) }

    /// Refuses when this record has changed since the page was drawn that `seen` comes from.
    package func check(seen: Edition?, of what: String) throws(Refusal) {
        guard seen == self else {
            throw Refusal(
                .stale,
                "Somebody changed \(what) while you were looking at it, so nothing was saved. What you entered is "
                    + "kept here; compare it with how it stands now before you save it again.")
        }
    }
}
