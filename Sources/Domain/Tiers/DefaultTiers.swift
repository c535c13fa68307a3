/// The three tiers that a new tenant starts with: the table "Tiers" of PROGRAM.md.
package enum DefaultTiers {
    package static let all: [Tier] = [premier, active, occasional]

    /// What moves a reference up into a tier, and down from it; everybody may be in the last.
    package static let rules: [ID<Tier>: TierRule] = [
        premier.id: TierRule(calls: 4, rating: 40, months: 6, seniority: .vicePresident, staysWith: 2),
        active.id: TierRule(calls: 2, rating: 40, months: 3, seniority: .manager, staysWith: 1),
    ]

    private static let premier = Tier(
        id: ID(1), position: 0, name: "Premier", limits: Limits(quarter: 6, year: 8), poolMinimum: 15,
        poolMaximum: 20,
        audience:
            "ROI over 200 % documented; VP or C-level contact; articulate; stands for the ideal customer",
        commitment: "Yearly case study update, may speak at a conference, advisory board",
        benefits: [
            Benefit(kind: .recurringEvent, title: "Quarterly executive briefing"),
            Benefit(kind: .earlyAccess, title: "Beta features 30 days early", days: 30),
            Benefit(kind: .standing, title: "Dedicated CSM and technical account manager"),
            Benefit(
                kind: .creditAYear, title: "Credit of 5,000 USD a year",
                worth: Money(minor: 500_000, currency: "USD")),
            Benefit(kind: .standing, title: "VIP event access"),
        ])

    private static let active = Tier(
        id: ID(2), position: 1, name: "Active", limits: Limits(quarter: 4, year: 6), poolMinimum: 30,
        poolMaximum: 40,
        audience: "Strong results in one use case; manager to director; good relation with customer success",
        commitment: "Case study or testimonial, may speak",
        benefits: [
            Benefit(kind: .recurringEvent, title: "Quarterly roadmap review"),
            Benefit(kind: .earlyAccess, title: "New features 14 days early", days: 14),
            Benefit(
                kind: .creditAYear, title: "Credit of 2,000 USD a year",
                worth: Money(minor: 200_000, currency: "USD")),
            Benefit(kind: .standing, title: "Logo on the website"),
        ])

    private static let occasional = Tier(
        id: ID(3), position: 2, name: "Occasional", limits: Limits(quarter: 2, year: 4), poolMinimum: 50,
        poolMaximum: nil,
        audience: "Satisfied; a niche or a use case; limited time",
        commitment: "A short testimonial or quote",
        benefits: [
            Benefit(kind: .recurringEvent, title: "Product preview webinars"),
            Benefit(kind: .standing, title: "Recognition in the customer community"),
            Benefit(kind: .perCall, title: "A small gift per call"),
        ])
}
