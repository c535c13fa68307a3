/// The cells of one row seen through the column mapping; asking for a field reports what is wrong with its cell.
struct RowCells {
    let line: Int
    private(set) var problems: [ImportProblem] = []
    private let fields: [String]
    private let header: [String]
    private let mapping: ColumnMapping
    private let styles: ColumnStyles
    private let options: ImportOptions

    /// No name, title or word of a list needs more, and a cell that has it is usually a swallowed line break.
    static let longest = 300

    init(
        _ record: CSVRecord, header: [String], mapping: ColumnMapping, styles: ColumnStyles,
        options: ImportOptions
    ) {
        line = record.line
        fields = record.fields
        self.header = header
        self.mapping = mapping
        self.styles = styles
        self.options = options
    }

    var isTakeable: Bool { !problems.contains { $0.weight == .refused } }

    var revenueExponent: Int { styles.revenueUnit.exponent }

    func has(_ field: ImportField) -> Bool { mapping.columns[field] != nil }

    /// Nil when the cell is empty, missing or not imported.
    mutating func text(_ field: ImportField) -> String? {
        guard let column = mapping.columns[field], column < fields.count else { return nil }
        let text = CSVDocument.trimmed(fields[column])
        if text.isEmpty { return nil }
        if text.utf8.count > RowCells.longest, text.count > RowCells.longest {
            report(field, "It is longer than \(RowCells.longest) characters; shorten it.")
            return nil
        }
        return text
    }

    mutating func required(_ field: ImportField) -> String? {
        let count = problems.count
        if let text = text(field) { return text }
        if problems.count == count {
            report(field, "It is empty; a row needs its \(field.label). Fill it in.")
        }
        return nil
    }

    mutating func day(_ field: ImportField) -> Day? {
        guard let text = text(field) else { return nil }
        return day(text, field)
    }

    mutating func day(_ text: String, _ field: ImportField) -> Day? {
        let order = styles.dateOrders[field] ?? .monthFirst
        if let day = WrittenDate.day(text, order: order) { return day }
        report(
            field,
            "It is not a date we can read with \(order.label). Write it as 2026-03-31, or choose the other order.",
            value: text)
        return nil
    }

    mutating func number(_ field: ImportField, in range: ClosedRange<Int>, example: String) -> Int? {
        guard let text = text(field) else { return nil }
        guard let number = WrittenNumber(text, style: styles.numberStyles[field] ?? .point),
            number.currency == nil,
            let whole = number.whole
        else {
            report(field, "It is not a whole number. Write it as \(example), or leave it empty.")
            return nil
        }
        guard range.contains(whole) else {
            report(
                field,
                "It cannot be right: \(field.label) is from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return whole
    }

    /// `exponent` is the power of ten that the column counts in.
    mutating func amount(_ field: ImportField, exponent: Int) -> Money? {
        guard let text = text(field) else { return nil }
        guard let number = WrittenNumber(text, style: styles.numberStyles[field] ?? .point) else {
            report(field, "It is not an amount of money. Write it as 1054.00, or leave it empty.")
            return nil
        }
        guard let minor = number.scaled(exponent + 2) else {
            report(field, "The amount is too large. Check it, and the unit chosen for the column.")
            return nil
        }
        guard minor >= 0 else {
            report(field, "An amount below zero cannot be taken. Correct it, or leave it empty.")
            return nil
        }
        return Money(minor: Int64(minor), currency: number.currency ?? options.currency)
    }

    mutating func stage() -> Opportunity.Stage? {
        guard let text = required(.stage) else { return nil }
        if let stage = OpportunityRow.stage(named: text, also: options.stages) { return stage }
        report(
            .stage, "It is a stage we do not know. Say which of prospecting, engaging, won and lost it means."
        )
        return nil
    }

    /// Reports the field's cell; `value` when only a part of the cell is meant.
    mutating func report(
        _ field: ImportField, _ reason: String, value: String? = nil, weight: ImportProblem.Weight = .refused
    ) {
        let column = mapping.columns[field]
        let cell = column.flatMap { $0 < fields.count ? CSVDocument.trimmed(fields[$0]) : nil }
        problems.append(
            ImportProblem(
                line: line, column: column.map { header[$0] } ?? field.label, value: value ?? cell ?? "",
                reason: reason, weight: weight))
    }
}
