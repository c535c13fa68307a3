/// A contact at an account who joined the program, as rules and pages need them.
package struct Reference: Hashable, Sendable {
    /// Whether they are in the program at all.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case invited
        case active
        case left

        package var title: String {
            switch self {
            case .invited: "invited, not joined yet"
            case .active: "in the program"
            case .left: "left the program"
            }
        }
    }

    package let id: ID<Reference>
    package let contact: Contact
    package let title: String
    package let phone: String
    package let account: Account
    package let tier: Tier
    package let standing: Standing
    package let joinedOn: Day?
    package internal(set) var availability: Availability
    /// Limits of their own, never above the tier's; nil where the tier's holds.
    package internal(set) var ownQuarterLimit: Int?
    package internal(set) var ownYearLimit: Int?
    /// Never above what the tier allows a quarter.
    package internal(set) var ownMonthLimit: Int?
    package internal(set) var profile: Profile
    /// May take no rewards (public sector, regulated): thanks and recognition only.
    package let takesNoRewards: Bool
    /// How their calls were rated as a match.
    package let record: MatchRecord
    /// When they last said that their profile is right.
    package let freshness: ProfileFreshness
    /// All that they agree to.
    package let consents: Set<Consent>
    /// Nil for whoever is in the program.
    package let leaving: Leaving?

    package init(
        id: ID<Reference>, contact: Contact, title: String, phone: String, account: Account, tier: Tier,
        standing: Standing, joinedOn: Day?, availability: Availability, ownQuarterLimit: Int?,
        ownYearLimit: Int?,
        profile: Profile, takesNoRewards: Bool, record: MatchRecord = .none,
        freshness: ProfileFreshness = .unknown, consents: Set<Consent> = [.contactDetails],
        leaving: Leaving? = nil, ownMonthLimit: Int? = nil
    ) {
        self.id = id
        self.contact = contact
        self.title = title
        self.phone = phone
        self.account = account
        self.tier = tier
        self.standing = standing
        self.joinedOn = joinedOn
        self.availability = availability
        self.ownQuarterLimit = ownQuarterLimit
        self.ownYearLimit = ownYearLimit
        self.ownMonthLimit = ownMonthLimit
        self.profile = profile
        self.takesNoRewards = takesNoRewards
        self.record = record
        self.freshness = freshness
        self.consents = consents
        self.leaving = leaving
    }

    package var limits: Limits {
        tier.limits.lowered(month: ownMonthLimit, quarter: ownQuarterLimit, year: ownYearLimit)
    }
}
