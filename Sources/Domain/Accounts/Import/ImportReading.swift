/// A file read as one kind of thing: the rows that can be taken, those that cannot and why, and what a person
/// should know before taking it. Nothing is written by it; the same value serves preview and import.
package struct ImportReading: Sendable {
    package let kind: ImportKind
    package let mapping: ColumnMapping
    package let rows: ImportRows
    /// In the order of their lines. A row with any `refused` problem is not among `rows`.
    package let problems: [ImportProblem]
    /// Sentences about the file as a whole: what was decided without proof, and what many rows lack.
    package let notes: [String]
    /// The unit that revenue was read in, chosen or found out.
    package let revenueUnit: ImportOptions.RevenueUnit
    package let recordCount: Int
    package let refusedCount: Int

    /// Reads every row. Throws `missingColumns` and `headerOnly`.
    package init(
        _ document: CSVDocument, mapping: ColumnMapping, options: ImportOptions = ImportOptions()
    ) throws(ImportRefusal) {
        let missing = mapping.missing
        guard missing.isEmpty else { throw .missingColumns(kind: mapping.kind, labels: missing.map(\.label)) }
        guard !document.records.isEmpty else { throw .headerOnly }
        let styles = ColumnStyles(document, mapping: mapping, options: options)
        var rows = RowReading(document, mapping: mapping, styles: styles, options: options)
        self.rows = rows.read()
        kind = mapping.kind
        self.mapping = mapping
        problems = rows.problems
        notes = styles.notes + ImportReading.notes(on: self.rows)
        revenueUnit = styles.revenueUnit
        recordCount = document.records.count
        refusedCount = rows.refusedCount
    }

    /// "8,800 rows: 8,799 opportunities can be taken, 1 row is refused."
    package var summary: String {
        let rowWord = recordCount == 1 ? "row" : "rows"
        let kindWord = rows.count == 1 ? kind.singular : kind.plural
        let refused =
            switch refusedCount {
            case 0: "none is refused"
            case 1: "1 row is refused"
            default: "\(Money.grouped(Int64(refusedCount))) rows are refused"
            }
        return
            "\(Money.grouped(Int64(recordCount))) \(rowWord): \(Money.grouped(Int64(rows.count))) \(kindWord) "
            + "can be taken, \(refused)."
    }

    private static func notes(on rows: ImportRows) -> [String] {
        guard case .opportunities(let rows) = rows else { return [] }
        let figures = OpportunityFigures(rows)
        var notes: [String] = []
        func note(_ count: Int, one: String, many: String) {
            guard count > 0 else { return }
            notes.append(
                count == 1 ? "1 opportunity \(one)." : "\(Money.grouped(Int64(count))) opportunities \(many)."
            )
        }
        note(
            figures.withoutAccount, one: "has no account and will be taken without one",
            many: "have no account and will be taken without one")
        note(figures.withoutDates, one: "has no dates", many: "have no dates")
        note(figures.withoutValue, one: "has no value", many: "have no value")
        note(
            figures.closedWithoutDate, one: "ended without a close date, so no figure of a period counts it",
            many: "ended without a close date, so no figure of a period counts them")
        return notes
    }
}
