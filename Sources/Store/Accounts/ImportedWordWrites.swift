package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Says what a sector's word means; it holds at once for every account whose industry nobody set by hand.
    package func map(sector word: String, to industry: NAICS, _ act: Act) throws {
        try database.change(
            """
            INSERT INTO sector_alias (name, naics) VALUES (\(word), \(industry.code))
            ON CONFLICT (name) DO UPDATE SET naics = excluded.naics
            """)
        try SectorIndustries(database, try sectorAliases()).derive(everySpellingOf: word)
        try record(
            Activity(
                at: act.at, by: act.by, kind: .industryMapped,
                sentence: "mapped the sector “\(word)” to \(industry.code) \(industry.title)"))
    }

    /// Takes a word out of the table; accounts with it have no industry then, unless one was set by hand.
    package func unmap(sector word: String, _ act: Act) throws {
        try database.change("DELETE FROM sector_alias WHERE name = \(word)")
        guard database.changesCount == 1 else {
            throw Refusal(.notFound, "That word is not in the table any more.")
        }
        try SectorIndustries(database, try sectorAliases()).derive(everySpellingOf: word)
        try record(
            Activity(
                at: act.at, by: act.by, kind: .industryMapped,
                sentence: "took the sector “\(word)” out of the table"))
    }

    /// Says which country a text means, for the accounts that have it and those to come.
    package func map(country text: String, to country: Country, _ act: Act) throws {
        try database.change(
            """
            INSERT INTO country_alias (name, country) VALUES (\(text), \(country.code))
            ON CONFLICT (name) DO UPDATE SET country = excluded.country
            """)
        try database.change(
            """
            UPDATE account
            SET country = \(country.code), changed_at = \(act.at.seconds)
            WHERE country_text = \(text) COLLATE NOCASE AND country = ''
            """)
        try record(
            Activity(
                at: act.at, by: act.by, kind: .settingsChanged,
                sentence: "mapped the country “\(text)” to \(country.name)"))
    }

    /// Makes an unlisted name another spelling of a listed product: its deals become deals of that product.
    ///
    /// - Throws: `Refusal` when one of them is not there any more.
    package func join(_ product: ID<Product>, to listed: ID<Product>, _ act: Act) throws {
        let (name, other) = (
            try productName(product, isListed: false), try productName(listed, isListed: true)
        )
        try database.change(
            "UPDATE opportunity SET product_id = \(listed.number) WHERE product_id = \(product.number)")
        let moved = database.changesCount
        try database.change(
            """
            INSERT OR IGNORE INTO account_product (account_id, product_id)
            SELECT account_id, \(listed.number) FROM account_product WHERE product_id = \(product.number)
            """)
        try database.change(
            "UPDATE product_alias SET product_id = \(listed.number) WHERE product_id = \(product.number)")
        try database.change("DELETE FROM product WHERE id = \(product.number)")
        try database.change(
            "INSERT OR REPLACE INTO product_alias (name, product_id) VALUES (\(name), \(listed.number))")
        try record(
            Activity(
                at: act.at, by: act.by, kind: .productMapped,
                sentence: "joined the product “\(name)” to \(other); deals moved: \(moved)"))
    }

    /// Takes a spelling off its product again: the deals that were imported with it become deals of that name.
    package func split(spelling: String, _ act: Act) throws {
        try database.change("DELETE FROM product_alias WHERE name = \(spelling)")
        guard database.changesCount == 1 else {
            throw Refusal(.notFound, "That spelling is not joined any more.")
        }
        let product = try product(named: spelling)
        let line = "\nproduct\t\(spelling)\n".lowercased()
        try database.change(
            """
            UPDATE opportunity
            SET product_id = \(product)
            WHERE instr(lower(char(10) || imported || char(10)), \(line)) > 0
            """)
        let moved = database.changesCount
        try record(
            Activity(
                at: act.at, by: act.by, kind: .productMapped,
                sentence: "took the spelling “\(spelling)” off its product; deals moved: \(moved)"))
    }

    /// Makes an unlisted name a product of its own.
    package func list(_ product: ID<Product>, _ act: Act) throws {
        let name = try productName(product, isListed: false)
        try database.change("UPDATE product SET is_listed = 1 WHERE id = \(product.number)")
        try record(
            Activity(
                at: act.at, by: act.by, kind: .productMapped, sentence: "made “\(name)” a product of its own")
        )
    }

    private func productName(_ id: ID<Product>, isListed: Bool) throws -> String {
        let name: String? = try database.value(
            "SELECT name FROM product WHERE id = \(id.number) AND is_listed = \(isListed)")
        guard let name else {
            throw Refusal(
                .stale, "That product is not there any more, or was joined meanwhile. Load the page again.")
        }
        return name
    }
}
