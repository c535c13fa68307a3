/// The character between the cells of a row.
package enum CSVDelimiter: String, CaseIterable, Sendable {
    case comma, semicolon, tab, bar

    package var label: String { rawValue }

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: 0x09
        case .bar: UInt8(ascii: "|")
        }
    }

    /// The one by which the first rows come out with the same number of cells most often; where several do
    /// equally well, the one that gives most cells; a comma when none gives two.
    static func detect(_ utf8: [UInt8]) -> CSVDelimiter {
        var best: (delimiter: CSVDelimiter, agreement: Double, cells: Int)?
        for delimiter in allCases {
            var reader = CSVReader(utf8, delimiter: delimiter.byte)
            let records = reader.records(limit: 50)
            guard let cells = records.first?.fields.count, cells > 1 else { continue }
            let agreeing = records.count(where: { $0.fields.count == cells })
            let agreement = Double(agreeing) / Double(records.count)
            if let leader = best, (leader.agreement, leader.cells) >= (agreement, cells) { continue }
            best = (delimiter, agreement, cells)
        }
        return best?.delimiter ?? .comma
    }

    /// The `sep=;` line that spreadsheets put or expect on top of a CSV file, and how many bytes it takes.
    static func declared(_ utf8: [UInt8]) -> (delimiter: CSVDelimiter, length: Int)? {
        guard utf8.count > 5,
            utf8.prefix(4).elementsEqual("sep=".utf8) || utf8.prefix(4).elementsEqual("SEP=".utf8),
            let delimiter = allCases.first(where: { $0.byte == utf8[4] })
        else { return nil }
        switch utf8[5] {
        case 0x0A: return (delimiter, 6)
        case 0x0D: return (delimiter, utf8.count > 6 && utf8[6] == 0x0A ? 7 : 6)
        default: return nil
        }
    }
}
