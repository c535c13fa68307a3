/// Splits the bytes of a delimited text file into records (RFC 4180, and what spreadsheets write instead).
///
/// Our own, because the package at hand reads `Character` by `Character`, knows no encoding but the caller's, and
/// cannot say which line a record stands on, which every message about a refused row needs. Lines end with LF,
/// CRLF or CR; a quoted field may hold delimiters, line breaks and doubled quotation marks; a quotation mark
/// within an unquoted field (`5" disk`) is text.
struct CSVReader {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    private var line = 1

    init(_ utf8: [UInt8], delimiter: UInt8) {
        bytes = utf8
        self.delimiter = delimiter
    }

    /// Reads the records, at most `limit`; lines with nothing on them are left out.
    mutating func records(limit: Int = .max) -> [CSVRecord] {
        var records: [CSVRecord] = []
        while records.count < limit, let record = next() {
            if record.quoteFault != nil || !record.isBlank { records.append(record) }
        }
        return records
    }

    private mutating func next() -> CSVRecord? {
        guard position < bytes.count else { return nil }
        let first = line
        var fields: [String] = []
        var fault: String?
        while true {
            let isQuoted = position < bytes.count && bytes[position] == quote
            fields.append(isQuoted ? quotedField(&fault) : plainField())
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            if byte == carriageReturn, position < bytes.count, bytes[position] == lineFeed { position += 1 }
            line += 1
            break
        }
        return CSVRecord(line: first, fields: fields, quoteFault: fault)
    }

    /// Ends on the delimiter or line break, which is left for `next`.
    private mutating func plainField() -> String {
        let start = position
        bytes.withUnsafeBufferPointer { bytes in
            while position < bytes.count {
                let byte = bytes[position]
                if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
                position += 1
            }
        }
        return start == position ? "" : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedField(_ fault: inout String?) -> String {
        let opened = line
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == quote {
                if position < bytes.count, bytes[position] == quote {
                    text.append(quote)
                    position += 1
                    continue
                }
                let rest = plainField()
                if rest.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                    fault =
                        "A quoted cell goes on after its closing quotation mark; "
                        + "write quotation marks inside a quoted cell twice."
                    text.append(contentsOf: rest.utf8)
                }
                return String(decoding: text, as: UTF8.self)
            }
            let isSecondOfBreak = byte == lineFeed && text.last == carriageReturn
            if (byte == lineFeed || byte == carriageReturn) && !isSecondOfBreak { line += 1 }
            text.append(byte)
        }
        fault =
            "The quotation mark opened on line \(opened) is never closed; everything after it was swallowed."
        return String(decoding: text, as: UTF8.self)
    }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
