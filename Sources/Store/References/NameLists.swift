import GRDB

/// Several lists of names that belong to the same things, read by one statement: ten thousand things or three, a page's
/// budget of statements is the same.
struct NameLists {
    private var found: [String: [Int64: [String]]] = [:]

    /// - Parameter sql: rows of the thing's number, the list's name and the name in it; a list is in the order of its names.
    init(_ database: Database, _ sql: SQL) throws {
        for row in try database.rows("\(sql) ORDER BY 2, 1, 3") {
            found[row[1], default: [:]][row[0], default: []].append(row[2])
        }
    }

    /// Names by the number of the thing.
    subscript(list: String) -> [Int64: [String]] { found[list] ?? [:] }
}
