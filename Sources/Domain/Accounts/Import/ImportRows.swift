/// The rows of a file that can be taken, by its kind.
package enum ImportRows: Equatable, Sendable {
    case accounts([AccountRow])
    case opportunities([OpportunityRow])
    case salesTeams([AgentRow])
    case products([ProductRow])
    case references([ReferenceRow])

    package var count: Int {
        switch self {
        case .accounts(let rows): rows.count
        case .opportunities(let rows): rows.count
        case .salesTeams(let rows): rows.count
        case .products(let rows): rows.count
        case .references(let rows): rows.count
        }
    }
}
