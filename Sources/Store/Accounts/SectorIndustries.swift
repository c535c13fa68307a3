import Domain
import GRDB

/// Gives accounts the industry that their sector means, wherever nobody has set one by hand.
struct SectorIndustries {
    private let database: Database
    private let aliases: SectorAliases

    init(_ database: Database, _ aliases: SectorAliases) {
        self.database = database
        self.aliases = aliases
    }

    func derive(account: Int64, sector: String) throws {
        try derive("account.id = \(account)", sector)
    }

    /// For every account with a sector of the same name, after somebody said what it means.
    func derive(everySpellingOf word: String) throws {
        let key = NameMatch.key(word)
        let sectors: [String] = try database.values("SELECT DISTINCT sector FROM account WHERE sector <> ''")
        for sector in sectors where NameMatch.key(sector) == key {
            try derive("account.sector = \(sector)", sector)
        }
    }

    private func derive(_ condition: SQL, _ sector: String) throws {
        try database.change(
            """
            DELETE FROM account_industry
            WHERE origin = 'sector' AND account_id IN (SELECT account.id FROM account WHERE \(condition))
            """)
        guard let industry = aliases.industry(for: sector) else { return }
        try database.change(
            """
            INSERT INTO account_industry (account_id, position, naics, origin)
            SELECT account.id, 0, \(industry.code), 'sector'
            FROM account
            WHERE \(condition)
                AND NOT EXISTS (SELECT 1 FROM account_industry WHERE account_industry.account_id = account.id)
            """)
    }
}
