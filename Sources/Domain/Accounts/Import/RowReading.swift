/// Goes through the records of a file once, makes rows of them, and keeps what is wrong with the others.
struct RowReading {
    private(set) var problems: [ImportProblem] = []
    private(set) var refusedCount = 0
    private let document: CSVDocument
    private let mapping: ColumnMapping
    private let styles: ColumnStyles
    private let options: ImportOptions
    /// The line on which a key stood first.
    private var lines: [String: Int] = [:]

    init(_ document: CSVDocument, mapping: ColumnMapping, styles: ColumnStyles, options: ImportOptions) {
        self.document = document
        self.mapping = mapping
        self.styles = styles
        self.options = options
    }

    mutating func read() -> ImportRows {
        switch mapping.kind {
        case .accounts:
            .accounts(rows({ AccountRow(&$0) }, key: { NameMatch.key($0.name) }, field: .name))
        case .opportunities:
            .opportunities(rows({ OpportunityRow(&$0) }, key: { $0.externalKey }, field: .key))
        case .salesTeams:
            .salesTeams(rows({ AgentRow(&$0) }, key: { NameMatch.key($0.name) }, field: .name))
        case .products:
            .products(rows({ ProductRow(&$0) }, key: { NameMatch.key($0.name) }, field: .name))
        case .references:
            .references(references())
        }
    }

    private mutating func rows<Row>(
        _ make: (inout RowCells) -> Row?, key: (Row) -> String, field: ImportField
    ) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(document.records.count)
        for record in document.records {
            guard var cells = cells(of: record) else { continue }
            if let row = make(&cells), isFirst(key(row), field, &cells) { rows.append(row) }
            keep(cells)
        }
        return rows
    }

    /// Rows of one mail address are one reference when each brings an engagement of its own.
    private mutating func references() -> [ReferenceRow] {
        var rows: [ReferenceRow] = []
        var positions: [MailAddress: Int] = [:]
        let isPerEngagement = mapping.columns[.pastDate] != nil
        for record in document.records {
            guard var cells = cells(of: record) else { continue }
            if let row = ReferenceRow(&cells) {
                if isPerEngagement, let position = positions[row.mail] {
                    let first = rows[position]
                    if NameMatch.key(first.name) == NameMatch.key(row.name),
                        NameMatch.key(first.accountName) == NameMatch.key(row.accountName)
                    {
                        rows[position].add(row.pastEngagements)
                    } else {
                        cells.report(
                            .mail,
                            "Line \(first.line) gives this address to \(first.name) of \(first.accountName). "
                                + "Give each person an address of their own.")
                    }
                } else if isFirst(row.mail.text, .mail, &cells) {
                    positions[row.mail] = rows.count
                    rows.append(row)
                }
            }
            keep(cells)
        }
        return rows
    }

    /// Nil, and a problem kept, when the record does not have the header's shape.
    private mutating func cells(of record: CSVRecord) -> RowCells? {
        if let fault = record.quoteFault {
            refuse(record, fault)
            return nil
        }
        let expected = document.header.count
        let surplus = record.fields.dropFirst(expected)
        if surplus.contains(where: { !CSVDocument.trimmed($0).isEmpty }) {
            refuse(
                record,
                "The row has \(record.fields.count) cells where the header has \(expected); put quotation marks "
                    + "around a cell that contains the delimiter (\(document.delimiter.label)).")
            return nil
        }
        if record.fields.count < expected {
            problems.append(
                ImportProblem(
                    line: record.line, column: "", value: record.fields.joined(separator: " "),
                    reason:
                        "The row has \(record.fields.count) cells where the header has \(expected); the missing "
                        + "ones were read as empty. Check that no line break cut it.",
                    weight: .taken))
        }
        return RowCells(record, header: document.header, mapping: mapping, styles: styles, options: options)
    }

    private mutating func isFirst(_ key: String, _ field: ImportField, _ cells: inout RowCells) -> Bool {
        guard let line = lines[key] else {
            lines[key] = cells.line
            return true
        }
        cells.report(
            cells.has(field) ? field : .name,
            "It is on line \(line) already, which was taken. Leave one of them out.")
        return false
    }

    private mutating func keep(_ cells: RowCells) {
        problems.append(contentsOf: cells.problems)
        if !cells.isTakeable { refusedCount += 1 }
    }

    private mutating func refuse(_ record: CSVRecord, _ reason: String) {
        refusedCount += 1
        problems.append(
            ImportProblem(
                line: record.line, column: "", value: record.fields.joined(separator: " "), reason: reason))
    }
}
