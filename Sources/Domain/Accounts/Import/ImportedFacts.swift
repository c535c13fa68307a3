/// What a file said of one thing, field by field, as it is kept beside the thing.
///
/// The next import changes only what the sales system itself changed since: what somebody set by hand in the
/// product stays until the sales system has something new to say about it.
package struct ImportedFacts: Equatable, Sendable {
    private let values: [ImportField: String]

    /// Takes what the file's columns hold; an empty text where a cell was empty.
    init(_ values: [ImportField: String]) {
        self.values = values
    }

    /// Reads what `text` wrote; fields that are no longer known are left out.
    package init(text: String) {
        var values: [ImportField: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let field = ImportField(rawValue: String(parts[0])) else { continue }
            values[field] = String(parts[1])
        }
        self.values = values
    }

    /// A line a field, always in the same order. No cell has a line break or a tab in it, `CSVDocument` sees to that.
    package var text: String {
        ImportField.allCases.compactMap { field in values[field].map { "\(field.rawValue)\t\($0)" } }
            .joined(separator: "\n")
    }

    package subscript(field: ImportField) -> String? { values[field] }

    /// These facts, and beneath them those of the last import in fields that this file does not have.
    package func over(_ last: ImportedFacts) -> ImportedFacts {
        ImportedFacts(values.merging(last.values) { new, _ in new })
    }

    /// The fields to write: those that differ from the last import, and those that no import has told of before
    /// and that are empty so far.
    package func changes(since last: ImportedFacts, isEmpty: (ImportField) throws -> Bool) rethrows -> Set<
        ImportField
    > {
        var changes: Set<ImportField> = []
        for (field, value) in values {
            if let known = last.values[field] {
                if known != value { changes.insert(field) }
            } else if !value.isEmpty, try isEmpty(field) {
                changes.insert(field)
            }
        }
        return changes
    }
}
