import Domain

/// A file typed out in a test, read as the product reads it.
enum Sheet {
    static func read(_ text: String, options: ImportOptions = ImportOptions()) throws -> ImportReading {
        let document = try CSVDocument([UInt8](text.utf8))
        let kind = try ImportKind.recognise(document)
        let mapping = ColumnMapping(recognising: document.header, as: kind)
        return try ImportReading(document, mapping: mapping, options: options)
    }

    static func accounts(_ text: String, options: ImportOptions = ImportOptions()) throws -> [AccountRow] {
        guard case .accounts(let rows) = try read(text, options: options).rows else { return [] }
        return rows
    }

    static func opportunities(_ text: String, options: ImportOptions = ImportOptions()) throws
        -> [OpportunityRow]
    {
        guard case .opportunities(let rows) = try read(text, options: options).rows else { return [] }
        return rows
    }

    static func references(_ text: String, options: ImportOptions = ImportOptions()) throws -> [ReferenceRow]
    {
        guard case .references(let rows) = try read(text, options: options).rows else { return [] }
        return rows
    }
}
