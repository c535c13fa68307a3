import Domain
import Hummingbird
import Store
import Views

/// What benefits cost, and who gave much and got little.
func addBenefitCosts(to site: Site) {
    site.coordinator.get("benefits/cost") { context in
        let (slug, frame, now) = (context.slug, context.frame(title: "What benefits cost"), context.now)
        let page = try await context.tenant.read { snapshot in
            let today = try snapshot.today(at: now)
            let quarters = CostQuarters(until: today)
            return BenefitCostPage(
                frame: frame, tenant: slug, quarters: quarters.all,
                costs: try snapshot.benefitCosts(since: quarters.first), tiers: try snapshot.tiers(),
                unreturned: try snapshot.unreturnedHelp(since: today.adding(days: -365), most: 50))
        }
        return context.page(page)
    }
    site.coordinator.get("benefits/cost.csv") { context in
        let now = context.now
        let costs = try await context.tenant.read { snapshot in
            try snapshot.benefitCosts(since: CostQuarters(until: try snapshot.today(at: now)).first)
        }
        var file = CSVText()
        file.add(["year", "quarter", "tier", "currency", "granted", "delivered", "not wanted or expired"])
        for cost in costs {
            file.add([
                "\(cost.year)", "\(cost.quarter)", cost.tierName, cost.currency, plain(cost.granted),
                plain(cost.delivered), plain(cost.lapsed),
            ])
        }
        return context.download(file.bytes, type: "text/csv; charset=utf-8", name: "benefit-cost.csv")
    }
}

/// The quarters of two years that the page of costs shows, this one last.
private struct CostQuarters {
    let first: Day
    let all: [(year: Int, quarter: Int)]
    private static let count = 8

    init(until today: Day) {
        var starts = [today.startOfQuarter]
        while starts.count < Self.count {
            starts.insert(starts[0].adding(days: -1).startOfQuarter, at: 0)
        }
        first = starts[0]
        all = starts.map { ($0.year, $0.quarter) }
    }
}

/// An amount as spreadsheets read it: "2000.50".
private func plain(_ minor: Int64) -> String {
    let cents = abs(minor) % 100
    return (minor < 0 ? "-" : "") + "\(abs(minor) / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
}
