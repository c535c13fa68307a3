import Domain
import GRDB

/// The names of one table with their rows, found again whatever their case, spaces and punctuation.
struct NameIndex {
    private var ids: [String: Int64] = [:]

    /// `sql` gives `id` and `name`, those to be preferred last.
    init(_ database: Database, _ sql: SQL) throws {
        for row in try database.rows(sql) { ids[NameMatch.key(row["name"])] = row["id"] }
    }

    subscript(name: String) -> Int64? {
        get { ids[NameMatch.key(name)] }
        set { ids[NameMatch.key(name)] = newValue }
    }
}
