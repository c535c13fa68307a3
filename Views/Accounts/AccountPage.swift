package import Domain

/// A customer: what is known of it, its references, its deals, and what happened around it.
package struct AccountPage: Sendable {
    /// A deal with the account.
    package struct Deal: Sendable {
        let agent: String
        let product: String
        let badge: StatusBadge
        let when: String
        let value: String

        package init(
            agent: String, product: String, stage: Opportunity.Stage, engagedOn: Day?, closedOn: Day?,
            value: Money?
        ) {
            self.agent = agent
            self.product = product
            badge = StatusBadge(
                stage.title, tone: stage == .won ? .good : stage.isOpen ? .accent : .neutral)
            when = (closedOn ?? engagedOn)?.spelled ?? ""
            self.value = value?.spelled ?? ""
        }
    }

    let frame: Frame
    let tenant: Slug
    let account: Account
    /// Slots that all its references have taken this quarter, and how many they may.
    let taken: UsageBar?
    let lines: [ReferenceLine]
    let deals: [Deal]
    let dealCount: Int
    let timeline: Timeline

    package init(
        frame: Frame, tenant: Slug, account: Account, takenInQuarter: Int, programLimit: Int?,
        lines: [ReferenceLine], deals: [Deal], dealCount: Int, activity: [Activity], clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.account = account
        taken = (account.quarterLimit ?? programLimit).map {
            UsageBar(used: takenInQuarter, held: 0, limit: $0, window: "this quarter, all references")
        }
        self.lines = lines
        self.deals = deals
        self.dealCount = dealCount
        timeline = Timeline(activity.reversed(), clock: clock)
    }

    var badge: StatusBadge { StatusBadge(standing: account.standing) }

    var crumbs: [Breadcrumb] { [Breadcrumb("Accounts", .coordinator(tenant, .accounts(.none)))] }

    var edit: ActionLink { ActionLink("Edit", .coordinator(tenant, .editAccount(account.id)), tone: .accent) }

    var addReference: ActionLink {
        ActionLink(
            "Add a reference", .coordinator(tenant, .newReference(["account": account.id.description])))
    }

    var protection: Notice? {
        account.standing == .good
            ? nil
            : Notice(
                "\(account.name) is \(account.standing.title). Nobody there can be asked until that changes.",
                tone: .warn)
    }

    var dealSummary: String {
        deals.count < dealCount ? "The latest \(deals.count) of \(dealCount)" : "\(dealCount) in all"
    }

    var facts: FactList {
        FactList([
            Fact(
                "Industries",
                account.industries.map { "\($0.title) (\($0.code))" }.joined(separator: "\n"),
                note: account.sector.isEmpty ? nil : "“\(account.sector)” in the sales system"),
            Fact("Country", Country(code: account.country)?.name ?? account.country),
            Fact("People when they bought", Self.count(account.headcountAtPurchase)),
            Fact("People today", Self.count(account.headcount)),
            Fact("Revenue a year", account.revenue?.spelled ?? ""),
            Fact("Revenue when they bought", account.revenueAtPurchase?.spelled ?? ""),
            Fact("Established", account.yearEstablished.map { "\($0)" } ?? ""),
            Fact("Parent company", account.parentName),
        ])
    }

    var programFacts: FactList {
        FactList([
            Fact("Account owner", account.owner?.name ?? "", note: account.owner?.mail.text),
            Fact(
                "Limit a quarter", account.quarterLimit.map { "\($0) calls" } ?? "the program's",
                note: "Over all its references"),
            Fact("Products", account.products.joined(separator: ", ")),
            Fact("Competes with", account.competesWith.joined(separator: ", ")),
        ])
    }

    private static func count(_ number: Int?) -> String { number.map { Money.grouped(Int64($0)) } ?? "" }
}
