package import Domain
import GRDB

extension TenantReading {
    /// What sectors mean here: the tenant's own table, which starts with the words we ship.
    package func sectorAliases() throws -> SectorAliases {
        var table: [String: NAICS] = [:]
        for row in try database.rows("SELECT name, naics FROM sector_alias") {
            if let industry = NAICS(row["naics"] as String) { table[row["name"]] = industry }
        }
        return SectorAliases(table: table)
    }

    /// The tenant's own words for countries, with their ISO codes.
    package func countryAliases() throws -> [String: String] {
        var table: [String: String] = [:]
        for row in try database.rows("SELECT name, country FROM country_alias") {
            table[row["name"]] = row["country"]
        }
        return table
    }

    /// The names and words that a file's are held against.
    package func importVocabulary() throws -> ImportVocabulary {
        ImportVocabulary(
            sectors: try sectorAliases(), countries: try countryAliases(),
            products: try database.values(
                "SELECT name FROM product WHERE is_listed = 1 UNION ALL SELECT name FROM product_alias"),
            accounts: try database.values("SELECT name FROM account"),
            agents: try database.values("SELECT name FROM sales_agent"),
            tiers: try tiers().map(\.name))
    }
}

extension TenantTransaction {
    /// Starts a tenant's table of sectors with the words we ship.
    func startSectorAliases() throws {
        for (word, code) in SectorAliases.shipped {
            try database.change(
                "INSERT OR IGNORE INTO sector_alias (name, naics) VALUES (\(word), \(code))")
        }
    }
}
