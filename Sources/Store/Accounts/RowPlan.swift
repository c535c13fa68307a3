import Domain

/// What a row of a file comes to, found out before anything is written.
enum RowPlan {
    case add(ImportedFacts)
    /// Writes these fields, and remembers the facts for the next import.
    case change(Int64, Set<ImportField>, ImportedFacts)
    /// Says nothing new; the facts are given where there is something to remember all the same.
    case keep(Int64, ImportedFacts?)

    /// Holds what a file says against what the last import said, and against what is there where none said anything.
    init(
        _ facts: ImportedFacts, of id: Int64, last text: String?, isEmpty: (ImportField) throws -> Bool
    ) rethrows {
        let last = ImportedFacts(text: text ?? "")
        let whole = facts.over(last)
        let changes = try facts.changes(since: last, isEmpty: isEmpty)
        if !changes.isEmpty {
            self = .change(id, changes, whole)
        } else {
            self = .keep(id, whole == last && text != nil ? nil : whole)
        }
    }

    var tally: ImportTally {
        switch self {
        case .add: ImportTally(added: 1)
        case .change: ImportTally(updated: 1)
        case .keep: ImportTally(unchanged: 1)
        }
    }
}
