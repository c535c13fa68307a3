/// Which column of a file holds which field of its kind; recognised from the header, then changed by the person.
package struct ColumnMapping: Equatable, Sendable {
    package let kind: ImportKind
    /// Positions from 0; a field that is not here is not imported.
    package private(set) var columns: [ImportField: Int]

    /// Takes for every field the first unused column whose name is known for it. What stands in parentheses in a
    /// column name, as a unit does, is not looked at.
    package init(recognising header: [String], as kind: ImportKind) {
        self.kind = kind
        columns = [:]
        let names = header.map { NameMatch.key(ColumnMapping.withoutParentheses($0)) }
        var used: Set<Int> = []
        for field in kind.fields {
            for known in field.headers {
                guard let column = names.firstIndex(of: known), !used.contains(column) else { continue }
                columns[field.field] = column
                used.insert(column)
                break
            }
        }
    }

    /// Reads `text`; fields the kind does not take and columns the file does not have are nil as a whole, since a
    /// mapping that was half understood would import the wrong columns.
    package init?(text: String, kind: ImportKind, columnCount: Int) {
        self.kind = kind
        columns = [:]
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, let field = ImportField(rawValue: String(pair[0])),
                let column = Int(pair[1]), (0..<columnCount).contains(column), columns[field] == nil,
                kind.fields.contains(where: { $0.field == field })
            else { return nil }
            columns[field] = column
        }
    }

    /// For a form field or the database: `name=0,sector=1`, in the order of the kind's fields.
    package var text: String {
        kind.fields.compactMap { field in columns[field.field].map { "\(field.field.rawValue)=\($0)" } }
            .joined(separator: ",")
    }

    /// The fields that the kind cannot do without and no column holds. An opportunity without an ID column is
    /// known by its name instead.
    package var missing: [ImportField] {
        kind.fields.filter { field in
            if kind == .opportunities, field.field == .key, columns[.name] != nil { return false }
            return field.isRequired && columns[field.field] == nil
        }.map(\.field)
    }

    /// Nil takes the field out of the import. A field the kind does not have is ignored.
    package mutating func set(_ field: ImportField, to column: Int?) {
        guard kind.fields.contains(where: { $0.field == field }) else { return }
        columns[field] = column
    }

    private static func withoutParentheses(_ name: String) -> String {
        guard let open = name.firstIndex(of: "("), open != name.startIndex else { return name }
        guard let close = name[open...].firstIndex(of: ")") else { return name }
        return String(name[..<open] + name[name.index(after: close)...])
    }
}
