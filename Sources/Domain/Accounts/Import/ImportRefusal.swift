/// Why a file as a whole cannot be imported, in words that say what to do about it.
package enum ImportRefusal: Error, Equatable, Sendable {
    case empty
    case binary
    /// An Excel or OpenDocument workbook.
    case workbook
    case noHeader(firstLine: String)
    case headerOnly
    case dataDictionary
    /// No kind of import knows enough of these columns.
    case unrecognised(columns: [String])
    /// The kind was chosen but the mapping leaves out columns that it cannot do without.
    case missingColumns(kind: ImportKind, labels: [String])

    package var sentence: String {
        switch self {
        case .empty:
            "This file is empty. Export it again and check that it has rows."
        case .binary:
            "This is not a text file. Export the list as CSV and import that."
        case .workbook:
            "This is a spreadsheet workbook, not CSV. Open it, choose “Save as”, save it as CSV, and import that."
        case .noHeader(let firstLine):
            "The first line has no column names: “\(firstLine)”. Put a line with the name of each column on top."
        case .headerOnly:
            "This file has column names but no rows beneath them."
        case .dataDictionary:
            "This file describes the columns of other files (a data dictionary); it is not a data file we import. "
                + "Leave it out."
        case .unrecognised(let columns):
            "These columns are of no list we know: \(columns.joined(separator: ", ")). Choose what the file holds "
                + "and say which column is which."
        case .missingColumns(let kind, let labels):
            "To import \(kind.plural), say which column holds: \(labels.joined(separator: ", "))."
        }
    }
}
