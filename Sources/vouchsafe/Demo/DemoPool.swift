import Domain
import Foundation
import Store

/// Fills a tenant with people, products, customers, references and prospects, before anything happens.
struct DemoPool {
    let company: DemoCompany
    let now: Date
    let today: Day
    let zone: TimeZone

    /// Whom and what the stories then speak of, by name.
    struct Cast {
        var staff: [String: Contact] = [:]
        var prospects: [String: DemoProspect] = [:]
        var prospectNames: [String] = []
        var prices: [String: Int] = [:]
    }

    func fill(_ tenant: TenantTransaction) throws -> Cast {
        var cast = Cast()
        let start = now.addingTimeInterval(-400 * 86_400)
        for row in DemoTable(company.staff) {
            let mail = try DemoMail.address(of: row[0], at: company.domain)
            let id = try tenant.add(row[0], mail: mail, role: try row.choice(1), timeZone: zone, at: start)
            cast.staff[row[0]] = Contact(id: id, name: row[0], mail: mail)
        }
        let coordinators = DemoTable(company.staff).rows.filter { $0[1] == "coordinator" }
        guard let coordinator = coordinators.first.flatMap({ cast.staff[$0[0]] }) else {
            throw CommandFailure("The demo's \(company.name) has no coordinator.")
        }
        let act = Act(by: coordinator, at: start)
        for row in DemoTable(company.products) {
            let price = try row.number(2)
            cast.prices[row[0]] = price
            try tenant.list(
                row[0], series: row[1], price: Money(minor: Int64(price) * 100, currency: company.currency))
        }
        let accounts = try customers(tenant, cast, act)
        try references(tenant, accounts, by: coordinator)
        for (number, row) in DemoTable(company.prospects).rows.enumerated() {
            // Every fifth is not in the sales system: its deal is entered by hand.
            let isKnown = number % 5 != 4
            let prospect = try DemoProspect(row, account: nil)
            let account = isKnown ? try tenant.add(prospect.entry, act) : nil
            cast.prospects[row[0]] = try DemoProspect(row, account: account)
            cast.prospectNames.append(row[0])
        }
        return cast
    }

    private func customers(
        _ tenant: TenantTransaction, _ cast: Cast, _ act: Act
    ) throws -> [String: (id: ID<Account>, country: String)] {
        let owners = DemoTable(company.staff).rows.filter { $0[1] == "owner" }.compactMap {
            cast.staff[$0[0]]
        }
        var accounts: [String: (id: ID<Account>, country: String)] = [:]
        for (number, row) in DemoTable(company.customers).rows.enumerated() {
            var entry = AccountEntry(name: row[0])
            let industry = try row.industry(1)
            entry.sector = industry.sector.title.lowercased()
            entry.industries = [industry]
            entry.headcount = try row.number(2)
            entry.headcountAtPurchase = try row.number(3)
            entry.country = row[4]
            entry.standing = try row.choice(5)
            entry.products = row.names(6)
            entry.yearEstablished = try row.number(7)
            entry.revenue = Money(
                minor: Int64(try row.number(8)) * 100_000_000, currency: company.currency)
            entry.competesWith = row.names(9)
            entry.owner = owners.isEmpty ? nil : owners[number % owners.count].id
            if number % 9 == 2 { entry.quarterLimit = 5 }
            accounts[row[0]] = (try tenant.add(entry, act), row[4])
        }
        return accounts
    }

    private func references(
        _ tenant: TenantTransaction, _ accounts: [String: (id: ID<Account>, country: String)],
        by coordinator: Contact
    ) throws {
        let tiers = try tenant.tiers()
        for (number, row) in DemoTable(company.references).rows.enumerated() {
            guard let account = accounts[row[2]], let tier = tiers.first(where: { $0.name == row[3] }) else {
                throw row.fault("there is no such account or tier")
            }
            // They joined one by one over the two years before last.
            let joined = today.adding(days: -380 - (number * 53) % 700)
            let marks = DemoMarks(row[10], today: today)
            let zone = DemoPlaces.zone(of: account.country)
            var entry = ReferenceEntry(
                name: row[0], mail: try DemoMail.address(of: row[0], at: DemoMail.domain(of: row[2])),
                account: account.id, tier: tier.id,
                availability: try availability(
                    row, marks, in: TimeZone(identifier: zone) ?? .gmt,
                    topics: number % 4 == 1 ? Self.topics : .none))
            entry.title = row[1]
            entry.phone = DemoPlaces.phone(in: account.country, number: number)
            entry.standing = marks.standing
            entry.joinedOn = marks.standing == .invited ? nil : joined
            entry.ownQuarterLimit = marks.ownQuarterLimit
            entry.ownYearLimit = marks.ownYearLimit
            if number % 10 == 6 { entry.ownMonthLimit = 2 }
            entry.takesNoRewards = marks.takesNoRewards
            entry.profile = Profile(
                useCases: row.names(7), competitorsEvaluated: row.names(8), languages: row.names(6),
                seniority: try row.choice(4), function: row[5])
            let at = joined.moment(minute: 10 * 60 + number, in: self.zone)
            let id = try tenant.add(
                entry, Act(by: coordinator, at: marks.standing == .invited ? now - 5 * 86_400 : at))
            if marks.standing == .active {
                try DemoProfiles(tenant: tenant, now: now, today: today, zone: self.zone)
                    .confirm(id, number: number)
            }
        }
    }

    private func availability(
        _ row: DemoTable.Row, _ marks: DemoMarks, in zone: TimeZone, topics: Topics
    ) throws -> Availability {
        let letters: [Character: EngagementType] = [
            "p": .phoneCall, "v": .videoCall, "s": .siteVisit, "e": .event, "a": .advisoryBoard,
            "w": .written,
        ]
        let willing = try row[9].map { letter in
            guard let type = letters[letter] else { throw row.fault("“\(letter)” is no engagement type") }
            return type
        }
        return Availability(
            pause: marks.pause, willingFor: Set(willing), weekdaysOff: marks.weekdaysOff,
            daysOff: marks.daysOff, timeZone: zone, topics: topics)
    }

    private static let topics = Topics(
        speakOn: ["The first three months", "Training the team"], avoid: ["Prices and discounts"])
}
