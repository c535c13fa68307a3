package import Domain

/// One account in a list.
package struct AccountLine: Sendable {
    let path: Path
    let name: String
    let industry: String
    let country: String
    let headcount: String
    let badge: StatusBadge
    let ownerName: String
    let references: String
    let openDeals: String

    package init(
        _ id: ID<Account>, name: String, sector: String, industry: NAICS?, country: String,
        headcount: Int?, standing: Account.Standing, ownerName: String, references: Int, openDeals: Int,
        tenant: Slug
    ) {
        path = .coordinator(tenant, .account(id))
        self.name = name
        self.industry = industry?.title ?? (sector.isEmpty ? "" : "“\(sector)”, not mapped")
        self.country = country
        self.headcount = headcount.map { Money.grouped(Int64($0)) } ?? ""
        badge = StatusBadge(standing: standing)
        self.ownerName = ownerName
        self.references = references == 0 ? "" : "\(references)"
        self.openDeals = openDeals == 0 ? "" : "\(openDeals)"
    }
}

extension StatusBadge {
    /// How things stand with a customer.
    package init(standing: Account.Standing) {
        switch standing {
        case .good: self.init("Good standing", tone: .good)
        case .renewal: self.init("In renewal", tone: .warn)
        case .escalation: self.init("Escalation open", tone: .bad)
        case .churned: self.init("No longer a customer")
        }
    }
}
