/// A deal of an AE with a prospect.
package struct Opportunity: Hashable, Sendable {
    /// Where a deal stands, from the sales system or by hand.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case prospecting
        case engaging
        case won
        case lost

        package var isOpen: Bool { self == .prospecting || self == .engaging }

        package var title: String {
            switch self {
            case .prospecting: "Prospecting"
            case .engaging: "Engaging"
            case .won: "Won"
            case .lost: "Lost"
            }
        }
    }

    package let id: ID<Opportunity>
    /// The sales system's own key; nil for a deal entered by hand.
    package let externalKey: String?
    package let agentName: String
    /// The AE who owns it, where the sales agent is a person here.
    package let owner: ID<Person>?
    package let account: ID<Account>?
    /// The account's name, or the prospect's as entered by hand; empty where the sales system names none.
    package let prospectName: String
    package let productName: String
    package let stage: Stage
    package let engagedOn: Day?
    package let closedOn: Day?
    package let value: Money?

    package init(
        id: ID<Opportunity>, externalKey: String?, agentName: String, owner: ID<Person>?,
        account: ID<Account>?,
        prospectName: String, productName: String, stage: Stage, engagedOn: Day?, closedOn: Day?,
        value: Money?
    ) {
        self.id = id
        self.externalKey = externalKey
        self.agentName = agentName
        self.owner = owner
        self.account = account
        self.prospectName = prospectName
        self.productName = productName
        self.stage = stage
        self.engagedOn = engagedOn
        self.closedOn = closedOn
        self.value = value
    }
}
