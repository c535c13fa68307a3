/// An account as somebody enters or edits it: everything but its identity.
package struct AccountEntry: Hashable, Sendable {
    package var name: String
    package var sector: String = ""
    /// Most telling first.
    package var industries: [NAICS] = []
    package var yearEstablished: Int?
    package var revenue: Money?
    package var revenueAtPurchase: Money?
    package var headcount: Int?
    package var headcountAtPurchase: Int?
    /// ISO 3166-1 alpha-2 code, empty where unknown.
    package var country: String = ""
    package var parentName: String = ""
    package var standing: Account.Standing = .good
    package var owner: ID<Person>?
    package var quarterLimit: Int?
    package var competesWith: [String] = []
    package var products: [String] = []

    package init(name: String) {
        self.name = name
    }

    package init(_ account: Account) {
        name = account.name
        sector = account.sector
        industries = account.industries
        yearEstablished = account.yearEstablished
        revenue = account.revenue
        revenueAtPurchase = account.revenueAtPurchase
        headcount = account.headcount
        headcountAtPurchase = account.headcountAtPurchase
        country = account.country
        parentName = account.parentName
        standing = account.standing
        owner = account.owner?.id
        quarterLimit = account.quarterLimit
        competesWith = account.competesWith
        products = account.products
    }
}
