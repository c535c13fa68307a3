import GRDB

/// What the table of tiers can be narrowed to: tenants of which some tier is under strain.
package enum TierStrain: String, Sendable, CaseIterable {
    case overLimit
    case offRotation
    /// Four fifths or more of what the quarter allows is used or held.
    case wellUsed

    var condition: SQL {
        switch self {
        case .overLimit: "over_limit > 0"
        case .offRotation: "off_rotation > 0"
        case .wellUsed: "quarter_allowed > 0 AND quarter_taken * 5 >= quarter_allowed * 4"
        }
    }
}

/// The order of an administrator's list of tenants; by name where the tiers say the same.
package enum TenantSort: String, Sendable, CaseIterable {
    case name
    case members
    case utilisation
    case overLimit

    /// What comes first, over the tiers that are shown.
    ///
    /// - Parameter tier: the one tier that counts; empty for all.
    func order(tier: String) -> SQL {
        let measure: SQL =
            switch self {
            case .name: "NULL"
            case .members: "sum(members)"
            case .utilisation: "1.0 * sum(quarter_taken) / max(1, sum(quarter_allowed))"
            case .overLimit: "sum(over_limit)"
            }
        let bySummary: SQL =
            self == .name
            ? ""
            : """
            coalesce((
                SELECT \(measure)
                FROM tier_summary
                WHERE tier_summary.slug = tenant.slug AND (\(tier) = '' OR tier_summary.name = \(tier))), 0) DESC,
            """
        return "\(bySummary) tenant.name COLLATE NOCASE, tenant.slug"
    }
}
