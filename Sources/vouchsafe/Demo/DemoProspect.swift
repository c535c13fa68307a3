import Domain
import Foundation

/// A company that looks at the tenant's products.
struct DemoProspect {
    let name: String
    let industry: NAICS
    let headcount: Int
    let country: String
    let contactName: String
    let contactTitle: String
    let product: String
    let language: String
    let account: ID<Account>?

    init(_ row: DemoTable.Row, account: ID<Account>?) throws {
        name = row[0]
        industry = try row.industry(1)
        headcount = try row.number(2)
        country = row[3]
        contactName = row[4]
        contactTitle = row[5]
        product = row[6]
        language = row[7]
        self.account = account
    }

    var entry: AccountEntry {
        var entry = AccountEntry(name: name)
        entry.sector = industry.sector.title.lowercased()
        entry.industries = [industry]
        entry.headcount = headcount
        entry.country = country
        return entry
    }

    func prospect() throws -> Prospect {
        Prospect(
            name: name, industry: industry, headcount: headcount, country: country, contactName: contactName,
            contactMail: try DemoMail.address(of: contactName, at: DemoMail.domain(of: name)),
            attendees: "\(contactName), \(contactTitle)", seniority: Seniority(named: contactTitle),
            language: language)
    }
}
