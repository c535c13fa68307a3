import Domain
import GRDB

/// Writes single facts of an imported row to the reference that it is about.
struct ReferenceImportChange {
    let database: Database
    let id: Int64
    let row: ReferenceRow

    func set(account: Int64) throws {
        try update("account_id = \(account)")
    }

    /// A tier of that day on, for the rules that ask how long they have been in it; no move of theirs is put off any more.
    func set(tier: Int64, on day: Day) throws {
        try update("tier_id = \(tier), tier_since = \(day.iso)")
        try database.change("DELETE FROM tier_deferral WHERE reference_id = \(id)")
    }

    func set(_ field: ImportField) throws {
        switch field {
        case .name:
            try database.change(
                """
                UPDATE person SET name = \(row.name)
                WHERE id = (SELECT person_id FROM reference WHERE id = \(id))
                """)
        case .types: try replaceTypes()
        case .title: try update("title = \(row.title ?? "")")
        case .phone: try update("phone = \(row.phone ?? "")")
        case .seniority: try update("seniority = \(row.seniority?.rawValue)")
        case .function: try update("function = \(row.function ?? "")")
        case .language: try update("languages = \(Language.codes(in: row.language ?? "").asLines)")
        case .useCases: try replace("reference_use_case", with: row.useCases)
        case .competitors: try replace("reference_competitor", with: row.competitors)
        default: break
        }
    }

    private func update(_ column: SQL) throws {
        try database.change("UPDATE reference SET \(column) WHERE id = \(id)")
    }

    private func replaceTypes() throws {
        try database.change("DELETE FROM reference_willing WHERE reference_id = \(id)")
        for type in row.engagementTypes {
            try database.change(
                """
                INSERT OR IGNORE INTO reference_willing (reference_id, engagement_type)
                VALUES (\(id), \(type.rawValue))
                """)
        }
    }

    private func replace(_ table: String, with names: [String]) throws {
        let table = SQL(sql: table)
        try database.change("DELETE FROM \(table) WHERE reference_id = \(id)")
        for name in names {
            try database.change("INSERT OR IGNORE INTO \(table) (reference_id, name) VALUES (\(id), \(name))")
        }
    }
}
