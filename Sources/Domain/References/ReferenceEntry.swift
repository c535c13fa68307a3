/// A reference as a coordinator enters or edits one: everything but the identity.
package struct ReferenceEntry: Hashable, Sendable {
    package var name: String
    package var mail: MailAddress
    package var account: ID<Account>
    package var tier: ID<Tier>
    package var title: String = ""
    package var phone: String = ""
    package var standing: Reference.Standing = .active
    package var joinedOn: Day?
    package var availability: Availability
    package var ownQuarterLimit: Int?
    package var ownYearLimit: Int?
    package var ownMonthLimit: Int?
    package var profile: Profile = Profile()
    package var takesNoRewards: Bool = false

    package init(
        name: String, mail: MailAddress, account: ID<Account>, tier: ID<Tier>, availability: Availability
    ) {
        self.name = name
        self.mail = mail
        self.account = account
        self.tier = tier
        self.availability = availability
    }

    package init(_ reference: Reference) {
        name = reference.contact.name
        mail = reference.contact.mail
        account = reference.account.id
        tier = reference.tier.id
        title = reference.title
        phone = reference.phone
        standing = reference.standing
        joinedOn = reference.joinedOn
        availability = reference.availability
        ownQuarterLimit = reference.ownQuarterLimit
        ownYearLimit = reference.ownYearLimit
        ownMonthLimit = reference.ownMonthLimit
        profile = reference.profile
        takesNoRewards = reference.takesNoRewards
    }
}
