import Domain

/// What is not known of a reference and would make matching better.
struct ReferenceGaps: Sendable {
    let names: [String]

    init(of reference: Reference) {
        let (profile, account) = (reference.profile, reference.account)
        let gaps: [(String, Bool)] = [
            ("use cases", profile.useCases.isEmpty),
            ("competitors they evaluated", profile.competitorsEvaluated.isEmpty),
            ("products they use", profile.products.isEmpty && account.products.isEmpty),
            ("languages they speak", profile.languages.isEmpty),
            ("seniority", profile.seniority == nil), ("function", profile.function.isEmpty),
            ("title", reference.title.isEmpty), ("phone number", reference.phone.isEmpty),
            ("industry of \(account.name)", account.industries.isEmpty),
            ("size of \(account.name) when they bought", account.headcountAtPurchase == nil),
            ("country of \(account.name)", account.country.isEmpty),
        ]
        names = gaps.filter(\.1).map(\.0)
    }
}
