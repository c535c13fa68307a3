package import Domain

/// What benefits cost, by quarter and tier, each currency for itself; and who gave much and got little.
package struct BenefitCostPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let sections: [Section]
    let unreturned: [Line]
    let quarters: Int

    /// The cost in one currency.
    struct Section: Sendable {
        let currency: String
        let chart: CostChart
        let tiers: [String]
        let rows: [Row]
        let total: String
    }

    /// A quarter: what was delivered in each tier, and what was promised and lapsed in all.
    struct Row: Sendable {
        let quarter: String
        let delivered: [Cell]
        let sum: String
        let granted: String
        let lapsed: String
    }

    struct Cell: Sendable {
        let tier: String
        let amount: String
    }

    /// A reference who gave much and got little.
    struct Line: Sendable {
        let help: UnreturnedHelp
        let path: Path
        let owed: Path
    }

    /// - Parameters:
    ///   - quarters: those shown, in order.
    ///   - costs: of all currencies.
    package init(
        frame: Frame, tenant: Slug, quarters: [(year: Int, quarter: Int)], costs: [BenefitCost],
        tiers: [Tier], unreturned: [UnreturnedHelp]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.quarters = quarters.count
        sections = Set(costs.map(\.currency)).sorted().map { currency in
            Self.section(
                currency, quarters: quarters, costs: costs.filter { $0.currency == currency }, tiers: tiers)
        }
        self.unreturned = unreturned.map { help in
            Line(
                help: help, path: .coordinator(tenant, .reference(help.reference)),
                owed: .coordinator(tenant, .benefits(["reference": help.reference.description])))
        }
    }

    private static func section(
        _ currency: String, quarters: [(year: Int, quarter: Int)], costs: [BenefitCost], tiers: [Tier]
    ) -> Section {
        let shown = tiers.filter { tier in costs.contains { $0.tier == tier.id } }
        func words(_ minor: Int64) -> String {
            minor == 0 ? "–" : Money(minor: minor, currency: currency).spelled
        }
        let rows = quarters.reversed().map { quarter in
            let those = costs.filter { $0.year == quarter.year && $0.quarter == quarter.quarter }
            return Row(
                quarter: "Q\(quarter.quarter) \(quarter.year)",
                delivered: shown.map { tier in
                    Cell(
                        tier: tier.name,
                        amount: words(those.first { $0.tier == tier.id }?.delivered ?? 0))
                }, sum: words(those.reduce(0) { $0 + $1.delivered }),
                granted: words(those.reduce(0) { $0 + $1.granted }),
                lapsed: words(those.reduce(0) { $0 + $1.lapsed }))
        }
        return Section(
            currency: currency,
            chart: CostChart(currency, quarters: quarters, costs: costs, tiers: shown),
            tiers: shown.map(\.name), rows: rows,
            total: Money(minor: costs.reduce(0) { $0 + $1.delivered }, currency: currency).spelled)
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Benefits", .coordinator(tenant, .benefits(.none)))] }

    var noCost: EmptyState {
        EmptyState(
            "No cost yet",
            sentence:
                "What credits cost stands here once one is granted. Gifts and events have no amount of their own.",
            action: ActionLink("See the tiers", .coordinator(tenant, .tiers)))
    }
}
