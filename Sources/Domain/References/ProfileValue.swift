/// What one item of a profile is, or is to be: a list, or one text, or nothing known.
package struct ProfileValue: Hashable, Sendable {
    package let item: ProfileItem
    /// As it is kept: names, codes or a number, one each.
    package let kept: [String]

    /// What the item would be on record, where it can be that.
    package enum Meaning: Hashable, Sendable {
        case title(String)
        case phone(String)
        case profile(Profile)
        case industries([NAICS])
        case headcountAtPurchase(Int?)
        case headcount(Int?)
    }

    package init(_ item: ProfileItem, _ kept: [String]) {
        self.item = item
        self.kept = kept.filter { !$0.isEmpty }
    }

    /// As it stands with a reference.
    package init(_ item: ProfileItem, of reference: Reference) {
        let (profile, account) = (reference.profile, reference.account)
        let kept: [String] =
            switch item {
            case .title: [reference.title]
            case .phone: [reference.phone]
            case .seniority: [profile.seniority?.rawValue ?? ""]
            case .function: [profile.function]
            case .languages: profile.languages
            case .useCases: profile.useCases
            case .products: profile.products
            case .competitors: profile.competitorsEvaluated
            case .industry: account.industries.map(\.code)
            case .headcountAtPurchase: [account.headcountAtPurchase.map { "\($0)" } ?? ""]
            case .headcount: [account.headcount.map { "\($0)" } ?? ""]
            }
        self.init(item, kept)
    }

    /// The same whatever the order of a list.
    package func isSame(_ other: ProfileValue) -> Bool { kept.sorted() == other.kept.sorted() }

    /// As a person reads it; empty for nothing known.
    package var words: String { parts.joined(separator: ", ") }

    /// One by one, as a person reads them.
    package var parts: [String] {
        switch item {
        case .title, .phone, .function, .useCases, .products, .competitors: kept
        case .seniority: kept.map { Seniority(rawValue: $0)?.title ?? $0 }
        case .languages: kept.map { Language(named: $0)?.name ?? $0 }
        case .industry: kept.map { NAICS($0)?.title ?? $0 }
        case .headcountAtPurchase, .headcount: kept.map { Int64($0).map(Money.grouped) ?? $0 }
        }
    }

    /// What it would make of the record; the rest of the profile stays as it is.
    package func meaning(over profile: Profile) -> Meaning {
        let first = kept.first ?? ""
        return switch item {
        case .title: .title(first)
        case .phone: .phone(first)
        case .seniority: .profile(profile.replacing(seniority: Seniority(rawValue: first)))
        case .function: .profile(profile.replacing(function: first))
        case .languages: .profile(profile.replacing(languages: kept))
        case .useCases: .profile(profile.replacing(useCases: kept))
        case .products: .profile(profile.replacing(products: kept))
        case .competitors: .profile(profile.replacing(competitorsEvaluated: kept))
        case .industry: .industries(kept.compactMap { NAICS($0) })
        case .headcountAtPurchase: .headcountAtPurchase(Int(first))
        case .headcount: .headcount(Int(first))
        }
    }
}

extension Profile {
    /// This profile with what is given in the place of what was.
    fileprivate func replacing(
        useCases: [String]? = nil, competitorsEvaluated: [String]? = nil, products: [String]? = nil,
        languages: [String]? = nil, seniority: Seniority?? = nil, function: String? = nil
    ) -> Profile {
        Profile(
            useCases: useCases ?? self.useCases,
            competitorsEvaluated: competitorsEvaluated ?? self.competitorsEvaluated,
            products: products ?? self.products, languages: languages ?? self.languages,
            seniority: seniority ?? self.seniority, function: function ?? self.function)
    }
}
