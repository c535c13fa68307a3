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

extension ImportRows {
    package var lines: [Int] {
        switch self {
        case .accounts(let rows): rows.map(\.line)
        case .opportunities(let rows): rows.map(\.line)
        case .salesTeams(let rows): rows.map(\.line)
        case .products(let rows): rows.map(\.line)
        case .references(let rows): rows.map(\.line)
        }
    }

    /// The rows of those positions, as many of them as there are.
    package func part(_ range: Range<Int>) -> ImportRows {
        switch self {
        case .accounts(let rows): .accounts(Array(rows[range.clamped(to: rows.indices)]))
        case .opportunities(let rows): .opportunities(Array(rows[range.clamped(to: rows.indices)]))
        case .salesTeams(let rows): .salesTeams(Array(rows[range.clamped(to: rows.indices)]))
        case .products(let rows): .products(Array(rows[range.clamped(to: rows.indices)]))
        case .references(let rows): .references(Array(rows[range.clamped(to: rows.indices)]))
        }
    }

    package func without(lines: Set<Int>) -> ImportRows {
        if lines.isEmpty { return self }
        return switch self {
        case .accounts(let rows): .accounts(rows.filter { !lines.contains($0.line) })
        case .opportunities(let rows): .opportunities(rows.filter { !lines.contains($0.line) })
        case .salesTeams(let rows): .salesTeams(rows.filter { !lines.contains($0.line) })
        case .products(let rows): .products(rows.filter { !lines.contains($0.line) })
        case .references(let rows): .references(rows.filter { !lines.contains($0.line) })
        }
    }
}
