package import Domain
import GRDB

extension TenantReading {
    /// How many references are in the program in each tier.
    package func memberCounts() throws -> [ID<Tier>: Int] {
        let rows = try database.rows(
            "SELECT tier_id, count(*) AS members FROM reference WHERE standing = 'active' GROUP BY tier_id")
        return Dictionary(rows.map { ($0.id("tier_id"), $0["members"]) }, uniquingKeysWith: { one, _ in one })
    }
}
