/// A customer company, or a prospect that is not one yet.
package struct Account: Hashable, Sendable {
    /// How things stand with the customer, as far as it decides whether they may be asked for anything.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case good
        case renewal
        case escalation
        case churned

        package var title: String {
            switch self {
            case .good: "in good standing"
            case .renewal: "in a renewal negotiation"
            case .escalation: "with an open escalation"
            case .churned: "no longer a customer"
            }
        }
    }

    package let id: ID<Account>
    package let name: String
    /// The sector as the sales system or a person wrote it, kept even where it maps to no industry.
    package let sector: String
    /// NAICS 2022 codes, most telling first.
    package let industries: [NAICS]
    package let yearEstablished: Int?
    /// Revenue a year.
    package let revenue: Money?
    /// Revenue a year when the account bought.
    package let revenueAtPurchase: Money?
    /// People employed today.
    package let headcount: Int?
    /// People employed when the account bought.
    package let headcountAtPurchase: Int?
    package let country: String
    package let parentName: String
    package internal(set) var standing: Standing
    /// The account owner (customer success), where one is named.
    package let owner: Contact?
    /// Calls a quarter over all references of this account; nil where only the program's limit holds.
    package let quarterLimit: Int?
    package let competesWith: [String]
    package let products: [String]

    package init(
        id: ID<Account>, name: String, sector: String, industries: [NAICS], yearEstablished: Int?,
        revenue: Money?,
        headcount: Int?, headcountAtPurchase: Int?, country: String, parentName: String, standing: Standing,
        owner: Contact?, quarterLimit: Int?, competesWith: [String], products: [String],
        revenueAtPurchase: Money? = nil
    ) {
        self.id = id
        self.name = name
        self.sector = sector
        self.industries = industries
        self.yearEstablished = yearEstablished
        self.revenue = revenue
        self.revenueAtPurchase = revenueAtPurchase
        self.headcount = headcount
        self.headcountAtPurchase = headcountAtPurchase
        self.country = country
        self.parentName = parentName
        self.standing = standing
        self.owner = owner
        self.quarterLimit = quarterLimit
        self.competesWith = competesWith
        self.products = products
    }
}
