/// What an administrator wants to be different in a tier, said once for whichever tenants it is asked of.
///
/// Asked of a tier that is that way already it changes nothing, so it can be asked twice without harm.
package struct TierEdit: Hashable, Sendable {
    /// One benefit put in the place of another.
    package struct Replacement: Hashable, Sendable {
        package let title: String
        package let benefit: Benefit

        package init(title: String, benefit: Benefit) {
            self.title = title
            self.benefit = benefit
        }
    }

    /// Calls a quarter at most; nil leaves what each tenant has.
    package let quarter: Int?
    /// Calls a year at most; nil leaves what each tenant has.
    package let year: Int?
    /// Titles of benefits that end.
    package let removing: [String]
    package let replacing: [Replacement]
    /// Benefits that begin; one of the same title takes the older one's place.
    package let adding: [Benefit]

    package init(
        quarter: Int? = nil, year: Int? = nil, removing: [String] = [], replacing: [Replacement] = [],
        adding: [Benefit] = []
    ) {
        self.quarter = quarter
        self.year = year
        self.removing = removing
        self.replacing = replacing
        self.adding = adding
    }

    package var isEmpty: Bool {
        quarter == nil && year == nil && removing.isEmpty && replacing.isEmpty && adding.isEmpty
    }

    /// What is to be different, a line each.
    package var lines: [String] {
        var lines: [String] = []
        if let quarter { lines.append("\(quarter) calls a quarter at most") }
        if let year { lines.append("\(year) calls a year at most") }
        lines += removing.map { "ends: \($0)" }
        lines += replacing.map { "\($0.title) becomes: \($0.benefit.spelled)" }
        return lines + adding.map { "begins: \($0.spelled)" }
    }

    package func limits(of tier: Tier) -> Limits {
        Limits(quarter: quarter ?? tier.limits.quarter, year: year ?? tier.limits.year)
    }

    /// The tier's benefits as they would be: a tenant that lacks a benefit is not given its replacement.
    package func benefits(of tier: Tier) -> [Benefit] {
        var benefits = tier.benefits.filter { benefit in
            !removing.contains { Self.isSame($0, benefit.title) }
        }
        for replacement in replacing {
            if let place = benefits.firstIndex(where: { Self.isSame($0.title, replacement.title) }) {
                benefits[place] = replacement.benefit
            }
        }
        for addition in adding {
            if let place = benefits.firstIndex(where: { Self.isSame($0.title, addition.title) }) {
                benefits[place] = addition
            } else {
                benefits.append(addition)
            }
        }
        return benefits
    }

    private static func isSame(_ title: String, _ other: String) -> Bool {
        title.lowercased() == other.lowercased()
    }
}
