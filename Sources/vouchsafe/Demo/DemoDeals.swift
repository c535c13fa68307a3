import Domain
import Foundation
import Store

/// Deals that nobody asked a reference for: some open, to be picked in the form, more that ended over the year, to
/// compare with.
struct DemoDeals {
    let company: DemoCompany
    let today: Day
    let now: Date

    func fill(_ tenant: TenantTransaction, cast: DemoPool.Cast, random: inout DemoRandom) throws {
        let aes = DemoTable(company.staff).rows.filter { $0[1] == "ae" }.compactMap { cast.staff[$0[0]] }
        for number in 0..<64 {
            guard let name = random.pick(cast.prospectNames), let prospect = cast.prospects[name],
                let ae = random.pick(aes)
            else { continue }
            var deal = Self.deal(of: prospect, owner: ae.id, cast: cast, currency: company.currency)
            let age = number < 16 ? random.number(3...80) : random.number(60...380)
            deal.engagedOn = today.adding(days: -age)
            if number < 16 {
                deal.stage = number % 3 == 0 ? .prospecting : .engaging
                if deal.stage == .prospecting { deal.engagedOn = nil }
            } else {
                deal.stage = random.chance(46) ? .won : .lost
                deal.closedOn = today.adding(days: -random.number(1...(age - 30)))
                if deal.stage == .lost { deal.value = nil }
            }
            _ = try tenant.add(deal, at: now.addingTimeInterval(-Double(age) * 86_400))
        }
    }

    /// A deal of a size that fits the prospect's.
    static func deal(
        of prospect: DemoProspect, owner: ID<Person>, cast: DemoPool.Cast, currency: String
    ) -> OpportunityEntry {
        var deal = OpportunityEntry(
            owner: owner, account: prospect.account,
            prospectName: prospect.account == nil ? prospect.name : "")
        deal.productName = prospect.product
        let amount = (cast.prices[prospect.product] ?? 1000) * (3 + prospect.headcount / 150)
        deal.value = Money(minor: Int64(amount) * 100, currency: currency)
        return deal
    }
}
