/// What a tier asks of a reference who is to move up into it, and how much one of it gives at least. Every part may be off; a
/// rule only proposes, a coordinator decides.
package struct TierRule: Hashable, Sendable {
    /// Engagements that took place in the last twelve months, at least.
    package var calls: Int?
    /// How prospects and AEs rated them on average in that time, in tenths of five stars, at least.
    package var rating: Int?
    /// Months in the tier beneath, at least.
    package var months: Int?
    package var seniority: Seniority?
    /// Fewer engagements than these in the last twelve months propose the tier beneath.
    package var staysWith: Int?
    /// Nobody is proposed for the tier beneath before so many months in this one.
    package var staysFor: Int

    package init(
        calls: Int? = nil, rating: Int? = nil, months: Int? = nil, seniority: Seniority? = nil,
        staysWith: Int? = nil, staysFor: Int = 12
    ) {
        self.calls = calls
        self.rating = rating
        self.months = months
        self.seniority = seniority
        self.staysWith = staysWith
        self.staysFor = staysFor
    }

    /// Fewer answers than these say nothing.
    package static let fewestAnswers = 2

    package static let callRange = 1...99
    /// In tenths of a star.
    package static let ratingRange = 10...50
    package static let monthRange = 1...120

    /// Proposes nobody for the tier.
    package var hasNoEntry: Bool { calls == nil && rating == nil && months == nil && seniority == nil }

    /// What is known of the rule when its form is drawn, to tell whether it is the same when the form comes back.
    package var mark: String {
        [calls, rating, months, staysWith, staysFor].map { $0.map { "\($0)" } ?? "" }.joined(separator: "-")
            + "-\(seniority?.rawValue ?? "")"
    }

    /// "4.0".
    package static func stars(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    /// What the tier asks for, a line each.
    package var entryLines: [String] {
        [
            calls.map { "\(Self.engagements($0)) or more in the last 12 months" },
            rating.map {
                "rated \(Self.stars($0)) of 5 or better on average, by \(Self.fewestAnswers) answers or more"
            },
            months.map { "\(Self.months($0)) or more in the tier beneath" },
            seniority.map { "\($0.title) or higher" },
        ].compactMap(\.self)
    }

    /// When one of the tier is proposed for the one beneath; nil for never.
    package var exitLine: String? {
        staysWith.map {
            "fewer than \(Self.engagements($0)) in the last 12 months, after \(Self.months(staysFor)) in the tier"
        }
    }

    static func engagements(_ count: Int) -> String { count == 1 ? "1 engagement" : "\(count) engagements" }

    static func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }
}
