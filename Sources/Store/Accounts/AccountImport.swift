import Domain
import Foundation
import GRDB

/// Takes accounts: the sales system's facts, never what a coordinator decides (standing, owner, limits, competitors).
struct AccountImport: RowImport {
    private let database: Database
    private let fields: Set<ImportField>
    private let industries: SectorIndustries
    private let countries: [String: String]
    private var accounts: NameIndex

    init(_ reading: some TenantReading, fields: Set<ImportField>) throws {
        database = reading.database
        self.fields = fields
        industries = SectorIndustries(database, try reading.sectorAliases())
        countries = try reading.countryAliases()
        accounts = try NameIndex(database, "SELECT id, name FROM account")
    }

    func plan(_ row: AccountRow) throws -> RowPlan {
        let facts = row.facts(of: fields)
        guard let id = accounts[row.name] else { return .add(facts) }
        let imported: String? = try database.value("SELECT imported FROM account WHERE id = \(id)")
        return try RowPlan(facts, of: id, last: imported) { try isEmpty($0, id) }
    }

    mutating func write(
        _ row: AccountRow, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws {
        let now = actor.at.seconds
        switch plan {
        case .add(let facts):
            try database.change(
                """
                INSERT INTO account (name, sector, year_established, revenue_minor, headcount, country_text, country,
                    parent_name, imported, created_at, changed_at)
                VALUES (\(row.name), \(row.sector ?? ""), \(row.yearEstablished), \(row.revenue?.minor),
                    \(row.employees), \(row.country ?? ""), \(code(row.country)), \(row.parentName ?? ""),
                    \(facts.text), \(now), \(now))
                """)
            let id = database.lastInsertedRowID
            accounts[row.name] = id
            try industries.derive(account: id, sector: row.sector ?? "")
        case .change(let id, let changes, let facts):
            for field in changes { try set(field, row, id) }
            try database.change(
                "UPDATE account SET imported = \(facts.text), changed_at = \(now) WHERE id = \(id)")
        case .keep(let id, let facts?):
            try database.change("UPDATE account SET imported = \(facts.text) WHERE id = \(id)")
        case .keep(_, nil):
            break
        }
    }

    /// Deals that named a company before it was an account become deals with that account.
    func adoptOpportunities(at now: Date) throws {
        try database.change(
            """
            UPDATE opportunity
            SET account_id = (SELECT account.id FROM account WHERE account.name = opportunity.prospect_name),
                changed_at = \(now.seconds)
            WHERE account_id IS NULL AND external_key IS NOT NULL AND prospect_name <> ''
                AND EXISTS (SELECT 1 FROM account WHERE account.name = opportunity.prospect_name)
            """)
    }

    private func set(_ field: ImportField, _ row: AccountRow, _ id: Int64) throws {
        let column: SQL
        switch field {
        case .sector:
            column = "sector = \(row.sector ?? "")"
            try industries.derive(account: id, sector: row.sector ?? "")
        case .founded: column = "year_established = \(row.yearEstablished)"
        case .revenue: column = "revenue_minor = \(row.revenue?.minor)"
        case .employees: column = "headcount = \(row.employees)"
        case .country: column = "country_text = \(row.country ?? ""), country = \(code(row.country))"
        case .parent: column = "parent_name = \(row.parentName ?? "")"
        default: return
        }
        try database.change("UPDATE account SET \(column) WHERE id = \(id)")
    }

    private func isEmpty(_ field: ImportField, _ id: Int64) throws -> Bool {
        guard
            let row = try database.row(
                """
                SELECT sector = '' AS sector, year_established IS NULL AS founded, revenue_minor IS NULL AS revenue,
                    headcount IS NULL AS employees, country_text = '' AND country = '' AS country,
                    parent_name = '' AS parent
                FROM account
                WHERE id = \(id)
                """)
        else { return true }
        return row[field.rawValue] as Bool? ?? true
    }

    private func code(_ country: String?) -> String {
        country.flatMap { Country(named: $0, aliases: countries) }?.code ?? ""
    }
}
