/// What a reference gave, as far as the rules of tiers ask: of the last twelve months, but for the time in the tier.
package struct TierRecord: Hashable, Sendable {
    /// Engagements that took place.
    package let calls: Int
    /// How often they were asked, whatever came of it.
    package let asks: Int
    /// How often prospects and AEs said how an engagement was; their own word does not count.
    package let answers: Int
    /// All stars of those answers added up: each gives one to five for the match and as many for the use.
    package let stars: Int
    /// The first day in the tier.
    package let since: Day

    package init(calls: Int, asks: Int, answers: Int, stars: Int, since: Day) {
        self.calls = calls
        self.asks = asks
        self.answers = answers
        self.stars = stars
        self.since = since
    }

    /// The first day that counts, seen from that one: 365 days, it included.
    package static func start(of day: Day) -> Day { day.adding(days: -364) }

    /// In tenths of five stars, rounded down; nil while too few people said anything.
    package var rating: Int? {
        answers < TierRule.fewestAnswers ? nil : stars * 5 / answers
    }

    /// Whole months in the tier.
    package func months(on day: Day) -> Int {
        max(0, (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day ? 1 : 0))
    }
}
