/// How the columns of one file write dates and numbers, found out from all of their values before any row is read.
struct ColumnStyles {
    private(set) var dateOrders: [ImportField: DateOrder] = [:]
    private(set) var numberStyles: [ImportField: NumberStyle] = [:]
    private(set) var revenueUnit: ImportOptions.RevenueUnit = .units
    /// Sentences on what had to be decided without proof.
    private(set) var notes: [String] = []

    static let dates: Set<ImportField> = [.engaged, .closed, .pastDate, .past]
    static let numbers: Set<ImportField> = [.founded, .revenue, .employees, .value, .price]

    init(_ document: CSVDocument, mapping: ColumnMapping, options: ImportOptions) {
        for field in mapping.kind.fields.map(\.field) {
            guard let column = mapping.columns[field] else { continue }
            let name = document.header[column]
            if ColumnStyles.dates.contains(field) {
                let values = ColumnStyles.values(document, column)
                findOrder(
                    field, name, values: field == .past ? ColumnStyles.days(in: values) : values, options)
            } else if ColumnStyles.numbers.contains(field) {
                let values = ColumnStyles.values(document, column)
                findStyle(field, name, values: values)
                if field == .revenue { findUnit(name, values: values, options) }
            }
        }
    }

    private mutating func findOrder(
        _ field: ImportField, _ name: String, values: [String], _ options: ImportOptions
    ) {
        if let order = options.dateOrder {
            dateOrders[field] = order
            return
        }
        let finding = DateOrder.detect(values)
        dateOrders[field] = finding.order
        if let other = finding.contradiction {
            notes.append(
                "Column “\(name)” has dates of both orders, as “\(other)”; they were read month first. "
                    + "Correct the file, or choose the order yourself.")
        } else if !finding.isCertain {
            notes.append(
                "Nothing in column “\(name)” says whether day or month comes first; it was read month first, as in "
                    + "the United States. Choose day first if that is wrong.")
        }
    }

    private mutating func findStyle(_ field: ImportField, _ name: String, values: [String]) {
        let (style, isCertain) = NumberStyle.detect(values)
        numberStyles[field] = style
        if !isCertain {
            notes.append(
                "In column “\(name)” the point was read as the decimal point: 1.054 is a little over one.")
        }
    }

    /// A header that names a unit decides. Otherwise a column in which nobody reaches a million counts millions:
    /// a customer list without one company that turns over a million is less likely than the CRM's habit of
    /// writing 1100.04 for 1.1 billion.
    private mutating func findUnit(_ name: String, values: [String], _ options: ImportOptions) {
        if let unit = options.revenueUnit {
            revenueUnit = unit
            return
        }
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        if words.contains(where: { ["million", "millions", "mio", "mn", "mm", "m", "musd"].contains($0) }) {
            revenueUnit = .millions
        } else if words.contains(where: { ["thousand", "thousands", "k", "tsd"].contains($0) }) {
            revenueUnit = .thousands
        } else {
            let style = numberStyles[.revenue] ?? .point
            let units = values.compactMap { WrittenNumber($0, style: style)?.scaled(0) }
            guard let largest = units.max(), largest < 1_000_000 else { return }
            revenueUnit = .millions
            notes.append(
                "No value in column “\(name)” reaches a million, so it was read as millions. "
                    + "Choose another unit if that is wrong.")
        }
    }

    private static func values(_ document: CSVDocument, _ column: Int) -> [String] {
        document.records.compactMap { record in
            guard column < record.fields.count, !record.fields[column].isEmpty else { return nil }
            return CSVDocument.trimmed(record.fields[column])
        }
    }

    private static func days(in values: [String]) -> [String] {
        values.flatMap { RowCells.entries($0).map { RowCells.dayAndType($0).day } }
    }
}
