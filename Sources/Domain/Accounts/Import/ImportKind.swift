/// What a file lists: one kind of thing a row.
package enum ImportKind: String, CaseIterable, Sendable {
    case accounts, opportunities, products, references
    case salesTeams = "sales-teams"

    /// For a heading or a choice: "Sales teams".
    package var label: String {
        switch self {
        case .accounts: "Accounts"
        case .opportunities: "Opportunities"
        case .products: "Products"
        case .references: "References"
        case .salesTeams: "Sales teams"
        }
    }

    /// Within a sentence: "8,800 opportunities".
    package var plural: String {
        self == .salesTeams ? "sales agents" : rawValue
    }

    package var singular: String {
        switch self {
        case .accounts: "account"
        case .opportunities: "opportunity"
        case .products: "product"
        case .references: "reference"
        case .salesTeams: "sales agent"
        }
    }

    /// Tells the kind of a file by its column names: the one that knows most of them and has all it needs.
    /// Throws `dataDictionary` or `unrecognised`; the person may then choose the kind and the columns.
    package static func recognise(_ document: CSVDocument) throws(ImportRefusal) -> ImportKind {
        if isDataDictionary(document) { throw .dataDictionary }
        var best: (kind: ImportKind, known: Int)?
        for kind in allCases {
            let mapping = ColumnMapping(recognising: document.header, as: kind)
            guard mapping.missing.isEmpty, mapping.columns.count > best?.known ?? 0 else { continue }
            best = (kind, mapping.columns.count)
        }
        guard let best else { throw .unrecognised(columns: document.header.filter { !$0.isEmpty }) }
        return best.kind
    }

    /// A dictionary's header names tables, or says "field" and "description".
    private static func isDataDictionary(_ document: CSVDocument) -> Bool {
        let names = document.header.map(NameMatch.key).filter { !$0.isEmpty }
        let tables: Set<String> = ["accounts", "products", "salesteams", "salespipeline", "opportunities"]
        if names.count > 1, names.allSatisfy(tables.contains) { return true }
        return names.contains("description") && (names.contains("field") || names.contains("columnname"))
    }
}
