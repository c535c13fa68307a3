package import Domain
import GRDB

extension TenantReading {
    /// Sectors of accounts that nobody has said the meaning of, the most frequent first.
    package func unmappedSectors() throws -> [UnmappedValue] {
        let aliases = try sectorAliases()
        return try words(
            "SELECT sector AS word, count(*) AS count FROM account WHERE sector <> '' GROUP BY sector"
        )
        .filter { aliases.industry(for: $0.word) == nil }
        .map { word, count in
            let suggestion = SectorAliases.standard.industry(for: word) ?? aliases.suggestion(for: word)
            return UnmappedValue(
                subject: .sector, text: word, count: count, suggestion: suggestion?.code)
        }
    }

    /// Countries of accounts that are no country we know, the most frequent first.
    package func unmappedCountries() throws -> [UnmappedValue] {
        try words(
            """
            SELECT country_text AS word, count(*) AS count
            FROM account
            WHERE country_text <> '' AND country = ''
            GROUP BY country_text
            """
        ).map { word, count in
            UnmappedValue(
                subject: .country, text: word, count: count, suggestion: Country.suggestion(for: word)?.code)
        }
    }

    /// Product names that only deals use, the most frequent first.
    package func unlistedProducts() throws -> [UnlistedProduct] {
        let listed = try listedProducts()
        return try database.rows(
            """
            SELECT product.id, product.name, count(opportunity.id) AS count
            FROM product
            LEFT JOIN opportunity ON opportunity.product_id = product.id
            WHERE product.is_listed = 0
            GROUP BY product.id
            ORDER BY count DESC, product.name
            """
        ).map { row in
            let name: String = row["name"]
            let meant = NameMatch.suggestion(for: name, among: listed.map(\.name))
            return UnlistedProduct(
                product: Product(id: row.id("id"), name: name, isListed: false), opportunities: row["count"],
                suggestion: listed.first { $0.name == meant })
        }
    }

    package func listedProducts() throws -> [Product] {
        try database.rows("SELECT id, name FROM product WHERE is_listed = 1 ORDER BY name COLLATE NOCASE").map
        {
            Product(id: $0.id("id"), name: $0["name"], isListed: true)
        }
    }

    package func productSpellings() throws -> [ProductSpelling] {
        try database.rows(
            """
            SELECT product_alias.name AS spelling, product.name AS product
            FROM product_alias
            JOIN product ON product.id = product_alias.product_id
            ORDER BY product_alias.name
            """
        ).map { ProductSpelling(spelling: $0["spelling"], product: $0["product"]) }
    }

    /// The tenant's table of sectors, by word, as far as word or industry have the text in them.
    package func sectorWords(search: String) throws -> [SectorWord] {
        var counts: [String: Int] = [:]
        for (word, count) in try words(
            "SELECT sector AS word, count(*) AS count FROM account WHERE sector <> '' GROUP BY sector")
        {
            counts[NameMatch.key(word), default: 0] += count
        }
        let wanted = NameMatch.key(search)
        return try database.rows("SELECT name, naics FROM sector_alias ORDER BY name COLLATE NOCASE")
            .compactMap { row in
                let word: String = row["name"]
                guard let industry = NAICS(row["naics"] as String) else { return nil }
                let text = NameMatch.key(word + " " + industry.code + " " + industry.title)
                guard wanted.isEmpty || text.contains(wanted) else { return nil }
                return SectorWord(word: word, industry: industry, accounts: counts[NameMatch.key(word)] ?? 0)
            }
    }

    private func words(_ sql: SQL) throws -> [(word: String, count: Int)] {
        try database.rows("SELECT word, count FROM (\(sql)) ORDER BY count DESC, word").map {
            ($0["word"], $0["count"])
        }
    }
}
