import Foundation

/// What can happen to a tenant's file on disk.
struct Injury {
    private let how: String

    init(_ how: String) {
        self.how = how
    }

    func inflict(on path: String) throws {
        let url = URL(filePath: path)
        switch how {
        case "overwritten": try Data(repeating: 7, count: 8192).write(to: url)
        case "a page overwritten":
            var bytes = try Data(contentsOf: url)
            // Inside the second table's pages, past the schema.
            bytes.replaceSubrange(40_960..<45_056, with: Data(repeating: 0x5A, count: 4096))
            try bytes.write(to: url)
        case "emptied": try Data().write(to: url)
        case "missing": try FileManager.default.removeItem(at: url)
        case "a folder":
            try FileManager.default.removeItem(at: url)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        case "of the future": try OtherSchema(path).addMigration("9999 from the future")
        default: try OtherSchema(path).forgetMigrations()
        }
    }
}
