import Domain
import Foundation

/// A program to try rankings on: a hundred references and the requests of a year, drawn from the demo's companies,
/// references and prospects, the same at every start.
struct SimulatedProgram {
    /// One request, as it comes in.
    struct Ask {
        let day: Day
        let wanted: Int
        /// How well each reference fits, in their order; nil for whoever competes with the prospect. The same whoever was
        /// chosen before.
        let fits: [Int?]
    }

    let references: [Reference]
    let asks: [Ask]
    static let references = 100
    static let asks = 150
    static let coolDownDays = 14
    static let firstDay = Day(iso: "2026-01-01")

    init(seed: UInt64 = 2026, company: DemoCompany = .acme) throws {
        var random = DemoRandom(seed: seed)
        let accounts = try Self.accounts(company)
        references = try Self.pool(company, accounts)
        let prospects = try DemoTable(company.prospects).map { try DemoProspect($0, account: nil) }
        guard let first = Self.firstDay else { throw CommandFailure("2026 has no first day.") }
        var asks: [Ask] = []
        for number in 0..<Self.asks {
            // Evenly over the year: what changes from policy to policy is who serves, not when.
            let day = first.adding(days: number * 365 / Self.asks)
            guard let prospect = random.pick(prospects) else { continue }
            let profile = try prospect.prospect()
            let wish = Wish(
                prospect: profile, evaluation: .evaluation, engagementType: .phoneCall, count: 1,
                neededBy: day.adding(days: random.number(10...24)),
                useCases: Self.useCases(of: prospect, references, company, &random),
                competitors: random.chance(70) ? [random.pick(company.competitors)].compactMap { $0 } : [],
                product: prospect.product, wantsToLearn: "", toAvoid: "")
            let criteria = Criteria(of: wish)
            let fits = references.map { reference in
                reference.account.competesWith.contains { Name.isSame($0, prospect.name) }
                    ? nil : Fit(of: reference, to: criteria, weights: Weights(), on: day).score
            }
            asks.append(Ask(day: day, wanted: random.chance(20) ? 2 : 1, fits: fits))
        }
        self.asks = asks
    }

    private static func accounts(_ company: DemoCompany) throws -> [Account] {
        try DemoTable(company.customers).rows.enumerated().map { number, row in
            Account(
                id: ID(Int64(number + 1)), name: row[0], sector: "", industries: [try row.industry(1)],
                yearEstablished: nil, revenue: nil, headcount: try row.number(2),
                headcountAtPurchase: try row.number(3), country: row[4], parentName: "", standing: .good,
                owner: nil, quarterLimit: nil, competesWith: row.names(9), products: row.names(6))
        }
    }

    /// The demo's references, then the same people again, each at another customer, until there are enough.
    private static func pool(_ company: DemoCompany, _ accounts: [Account]) throws -> [Reference] {
        let rows = DemoTable(company.references).rows
        return try (0..<references).map { number in
            let row = rows[number % rows.count]
            guard let home = accounts.firstIndex(where: { $0.name == row[2] }),
                let tier = DefaultTiers.all.first(where: { $0.name == row[3] }),
                let mail = MailAddress("reference\(number)@simulation.test")
            else { throw row.fault("there is no such account or tier") }
            let account = accounts[(home + number / rows.count * 17) % accounts.count]
            let zone = TimeZone(identifier: DemoPlaces.zone(of: account.country)) ?? .gmt
            return Reference(
                id: ID(Int64(number + 1)),
                contact: Contact(id: ID(Int64(number + 1)), name: row[0], mail: mail),
                title: row[1], phone: "", account: account, tier: tier, standing: .active, joinedOn: nil,
                availability: Availability(
                    pause: nil, willingFor: [.phoneCall], weekdaysOff: [], daysOff: [], timeZone: zone),
                ownQuarterLimit: nil, ownYearLimit: nil,
                profile: Profile(
                    useCases: row.names(7), competitorsEvaluated: row.names(8), languages: row.names(6),
                    seniority: try row.choice(4), function: row[5]), takesNoRewards: false)
        }
    }

    /// One or two that customers of the same sector have, as in the demo.
    private static func useCases(
        of prospect: DemoProspect, _ references: [Reference], _ company: DemoCompany,
        _ random: inout DemoRandom
    ) -> [String] {
        let near = references.filter { reference in
            reference.account.industries.contains { $0.sector == prospect.industry.sector }
        }
        let known = Set(near.flatMap(\.profile.useCases)).sorted()
        let choice = known.isEmpty ? company.useCases : known
        let picked = [random.pick(choice), random.chance(40) ? random.pick(choice) : nil]
        return Array(Set(picked.compactMap { $0 })).sorted()
    }
}
