import Domain
import Foundation

/// A file on its way into a tenant, read and recognised.
struct ImportSheet: Sendable {
    let name: String
    let bytes: [UInt8]
    /// Nil for a data dictionary, which is left out.
    let mapping: ColumnMapping?

    /// - Throws: `CommandFailure` that names the file and says what to do about it.
    init(at path: String, kind: ImportKind?) throws(CommandFailure) {
        guard let content = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw CommandFailure("\(path): there is no such file, or it can't be read.")
        }
        name = (path as NSString).lastPathComponent
        bytes = [UInt8](content)
        do throws(ImportRefusal) {
            mapping = try Self.mapping(of: bytes, as: kind)
        } catch .dataDictionary {
            mapping = nil
        } catch {
            throw CommandFailure("\(path): \(error.sentence)")
        }
    }

    private static func mapping(of bytes: [UInt8], as kind: ImportKind?) throws(ImportRefusal)
        -> ColumnMapping
    {
        let document = try CSVDocument(bytes)
        if document.records.isEmpty { throw .headerOnly }
        let kind = if let kind { kind } else { try ImportKind.recognise(document) }
        let mapping = ColumnMapping(recognising: document.header, as: kind)
        guard mapping.missing.isEmpty else {
            throw .missingColumns(kind: kind, labels: mapping.missing.map(\.label))
        }
        return mapping
    }

    /// What others refer to comes first: deals name products, agents and accounts.
    var order: Int {
        switch mapping?.kind {
        case nil: 0
        case .products: 1
        case .salesTeams: 2
        case .accounts: 3
        case .opportunities: 4
        case .references: 5
        }
    }
}
