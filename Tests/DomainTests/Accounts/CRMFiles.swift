import Domain
import Foundation

/// The vendor's CRM export that the figures are checked against; it lies beside the repository, not in it.
enum CRMFiles {
    static let folder: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "../shared/data").standardized
    }()

    static let isThere: Bool = FileManager.default.fileExists(atPath: folder.appending(path: "crm").path)

    static func document(_ name: String) throws -> CSVDocument {
        try CSVDocument([UInt8](Data(contentsOf: folder.appending(path: "crm/\(name)"))))
    }

    static func reading(_ name: String) throws -> ImportReading {
        let document = try document(name)
        let kind = try ImportKind.recognise(document)
        return try ImportReading(document, mapping: ColumnMapping(recognising: document.header, as: kind))
    }
}
