/// One thing that members of a tier get, whatever they say in a call and however the deal ends.
package struct Benefit: Hashable, Sendable {
    /// How a benefit falls due.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case creditAYear
        case earlyAccess
        case recurringEvent
        case perCall
        case standing
        case oneOff

        package var title: String {
            switch self {
            case .creditAYear: "credit each year"
            case .earlyAccess: "early access"
            case .recurringEvent: "recurring event"
            case .perCall: "after each call"
            case .standing: "standing"
            case .oneOff: "once"
            }
        }
    }

    package let kind: Kind
    package let title: String
    /// For a credit: its worth a year.
    package let worth: Money?
    /// For early access: days ahead of others.
    package let days: Int?

    package init(kind: Kind, title: String, worth: Money? = nil, days: Int? = nil) {
        self.kind = kind
        self.title = title
        self.worth = worth
        self.days = days
    }

    /// Whether a credit says its worth and early access its days.
    package var isWhole: Bool {
        switch kind {
        case .creditAYear: (worth?.minor ?? 0) > 0
        case .earlyAccess: (days ?? 0) > 0
        case .recurringEvent, .perCall, .standing, .oneOff: true
        }
    }

    /// The title with the figures that it may not name: "Yearly credit (credit each year, 5,000 USD)".
    package var spelled: String {
        "\(title) (\(figures))"
    }

    /// What the title may not say: "credit each year, 5,000 USD".
    package var figures: String {
        [kind.title, worth?.spelled, days.map { "\($0) days" }].compactMap(\.self).joined(separator: ", ")
    }
}
