/// A limit with no room for what is asked: not to be asked until the window ends.
package struct OffRotation: Hashable, Sendable {
    /// The calendar windows, in the tenant's time zone, over which slots are counted.
    package enum Window: String, Hashable, Sendable {
        case month
        case quarter
        case year
    }

    package let window: Window
    package let taken: Int
    package let limit: Int
    /// What is asked for would take so many more.
    package let slots: Int
    package let until: Day

    package init(window: Window, taken: Int, limit: Int, slots: Int = 1, until: Day) {
        self.window = window
        self.taken = taken
        self.limit = limit
        self.slots = slots
        self.until = until
    }

    /// Whether no wait helps, since the limit is less than one engagement takes.
    package var isForGood: Bool { slots > limit }

    /// "at 4 of 4 this quarter; free from 1 April 2026".
    package var sentence: String { spelled("this") }

    /// The same about the company: "their company is at 5 of 5 this quarter; free from 1 April 2026".
    var sentenceOfAccount: String { "their company \(verb)\(sentence)" }

    /// Said of another quarter or year than today's.
    var sentenceElsewhere: String { spelled("that") }

    var sentenceOfAccountElsewhere: String { "their company \(verb)\(sentenceElsewhere)" }

    private var verb: String { taken >= limit || isForGood ? "is " : "" }

    private func spelled(_ which: String) -> String {
        if isForGood {
            let reason = slots > 1 ? ", and this would take \(slots)" : ""
            return "limited to \(limit) a \(window.rawValue)\(reason)"
        }
        let state = taken >= limit ? "at \(taken)" : "would be at \(taken + slots)"
        return "\(state) of \(limit) \(which) \(window.rawValue); free from \(until.spelled)"
    }
}
