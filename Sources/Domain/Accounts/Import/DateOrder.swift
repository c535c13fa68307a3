/// Whether 3/2/2026 is the second of March or the third of February, decided for a whole column at a time.
package enum DateOrder: String, CaseIterable, Sendable {
    case monthFirst = "month-first"
    case dayFirst = "day-first"

    package var label: String {
        switch self {
        case .monthFirst: "month first (3/31/2026)"
        case .dayFirst: "day first (31/3/2026)"
        }
    }

    /// What a column's values say about it.
    struct Finding: Equatable {
        let order: DateOrder
        /// True when some value proves the order, or no value depends on it.
        let isCertain: Bool
        /// A value that only the other order can read, if both were proved.
        let contradiction: String?
    }

    /// A first number over 12 proves that days come first, a second one over 12 that months do. Where nothing is
    /// proved, or both are, months come first, as in the United States.
    static func detect(_ values: some Sequence<String>) -> Finding {
        var monthFirst: String?
        var dayFirst: String?
        var isOpen = false
        for value in values {
            guard let parts = WrittenDate.slashed(value) else { continue }
            if parts.first > 12 {
                dayFirst = dayFirst ?? value
            } else if parts.second > 12 {
                monthFirst = monthFirst ?? value
            } else if parts.first != parts.second {
                isOpen = true
            }
        }
        switch (monthFirst, dayFirst) {
        case (nil, nil): return Finding(order: .monthFirst, isCertain: !isOpen, contradiction: nil)
        case (_, nil): return Finding(order: .monthFirst, isCertain: true, contradiction: nil)
        case (nil, _): return Finding(order: .dayFirst, isCertain: true, contradiction: nil)
        case (_, let other?): return Finding(order: .monthFirst, isCertain: false, contradiction: other)
        }
    }
}
