/// Writes rows as CSV (RFC 4180) that a spreadsheet shows and never runs.
package struct CSVText: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ cells: [String]) {
        bytes.append(contentsOf: cells.map(Self.cell).joined(separator: ",").utf8)
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// A cell that begins like a formula gets an apostrophe in front: spreadsheets would run somebody else's text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        let needsQuotes = safe.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
