/// An uploaded or named file as rows of cells: what it is written in, its column names, and each row with its line.
package struct CSVDocument: Sendable {
    package let encoding: CSVEncoding
    package let delimiter: CSVDelimiter
    /// The column names as they stand in the file, without the spaces around them.
    package let header: [String]
    /// The rows beneath the header; none is blank.
    package let records: [CSVRecord]

    /// Finds out encoding and delimiter from the bytes and splits them.
    package init(_ bytes: [UInt8]) throws(ImportRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .workbook
        }
        encoding = CSVEncoding.detect(bytes)
        var text = encoding.utf8(bytes)
        guard !CSVDocument.isBinary(text),
            !bytes.starts(with: Array("%PDF".utf8))
        else { throw .binary }
        let declared = CSVDelimiter.declared(text)
        if let declared { text.removeFirst(declared.length) }
        delimiter = declared?.delimiter ?? CSVDelimiter.detect(text)
        var reader = CSVReader(text, delimiter: delimiter.byte)
        let records = reader.records()
        guard let top = records.first else { throw .empty }
        header = top.fields.map(CSVDocument.trimmed)
        guard header.contains(where: { !$0.isEmpty }), !header.contains(where: CSVDocument.isValue) else {
            throw .noHeader(firstLine: String(top.fields.joined(separator: " ").prefix(80)))
        }
        let lead = declared == nil ? 0 : 1
        self.records = records.dropFirst().map { record in
            lead == 0
                ? record
                : CSVRecord(line: record.line + lead, fields: record.fields, quoteFault: record.quoteFault)
        }
    }

    /// The first rows that have something in a column, to show beside its name.
    package func samples(column: Int, limit: Int = 3) -> [String] {
        var samples: [String] = []
        for record in records where column < record.fields.count {
            let text = CSVDocument.trimmed(record.fields[column])
            if !text.isEmpty, !samples.contains(text) { samples.append(text) }
            if samples.count == limit { break }
        }
        return samples
    }

    /// Takes away what surrounds a cell's text (no-break spaces as well), and makes line breaks, tabs and other
    /// control characters within it single spaces, so that no cell can bring a line break into a mail header.
    static func trimmed(_ text: String) -> String {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return text }
        let isClean =
            first > 0x20 && last > 0x20 && last < 0x80 && first < 0x80
            && utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
        if isClean { return text }
        var scalars = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
                || scalar == "\u{FEFF}"
            {
                isSpacePending = !scalars.isEmpty
                continue
            }
            if isSpacePending { scalars.append(" ") }
            isSpacePending = false
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// A stray control character is a slip of an export; a NUL, or many of them, is no text.
    private static func isBinary(_ utf8: [UInt8]) -> Bool {
        let opening = utf8.prefix(4_096)
        let controls = opening.count(where: { $0 < 0x09 || (0x0E..<0x1A).contains($0) })
        return controls * 20 > opening.count || utf8.contains(0)
    }

    /// No column is called 1,054 or 2016-10-20 or somebody's mail address.
    private static func isValue(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        if name.utf8.contains(UInt8(ascii: "@")) { return true }
        let digits = name.utf8.count(where: { (48...57).contains($0) })
        let letters = name.unicodeScalars.contains { $0.properties.isAlphabetic }
        return digits > 0 && !letters && first != UInt8(ascii: "#")
    }
}
