/// Reads the ways in which exports write a day; a time of day after it is left out.
///
/// ISO `2026-02-03` (also with slashes), `2/3/2026` and `2/3/26` with slashes or dashes in the order given,
/// `3.2.2026`, and English month names as `3 Feb 2026`, `3-Feb-26`, `Feb 3, 2026`. Two-digit years are 1969 to
/// 2068, as POSIX strptime reads them.
enum WrittenDate {
    static func day(_ text: String, order: DateOrder) -> Day? {
        if let day = Day(iso: text) { return day }
        if let parts = slashed(text) {
            let (month, day) =
                order == .monthFirst ? (parts.first, parts.second) : (parts.second, parts.first)
            return Day(year: parts.year, month: month, day: day)
        }
        let pieces = pieces(text)
        guard pieces.count >= 3 else { return nil }
        if case .number(let year, 4) = pieces[0], case .number(let month, _) = pieces[1],
            case .number(let day, _) = pieces[2]
        {
            return Day(year: year, month: month, day: day)
        }
        if case .number(let day, 1...2) = pieces[0], case .month(let month) = pieces[1],
            case .number(let year, let length) = pieces[2], length == 2 || length == 4
        {
            return Day(year: full(year, length), month: month, day: day)
        }
        if case .month(let month) = pieces[0], case .number(let day, 1...2) = pieces[1],
            case .number(let year, let length) = pieces[2], length == 2 || length == 4
        {
            return Day(year: full(year, length), month: month, day: day)
        }
        if text.utf8.contains(UInt8(ascii: ".")), case .number(let day, 1...2) = pieces[0],
            case .number(let month, 1...2) = pieces[1], case .number(let year, let length) = pieces[2],
            length == 2 || length == 4
        {
            return Day(year: full(year, length), month: month, day: day)
        }
        return nil
    }

    /// The numbers of a date with slashes or dashes that ends in its year, whose order depends on the column.
    static func slashed(_ text: String) -> (first: Int, second: Int, year: Int)? {
        var numbers = (0, 0, 0)
        var lengths = (0, 0, 0)
        var separators = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "-"):
                separators += 1
                if separators > 2 { return nil }
            case 48...57:
                let digit = Int(byte) - 48
                switch separators {
                case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
                case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
                default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
                }
                if max(lengths.0, lengths.1) > 2 || lengths.2 > 4 { return nil }
            case 0x20 where separators == 2 && lengths.2 > 0:
                return slashed(numbers, lengths)
            default:
                return nil
            }
        }
        return slashed(numbers, lengths)
    }

    private static func slashed(
        _ numbers: (Int, Int, Int), _ lengths: (Int, Int, Int)
    ) -> (first: Int, second: Int, year: Int)? {
        guard lengths.0 > 0, lengths.1 > 0, lengths.2 == 2 || lengths.2 == 4 else { return nil }
        return (numbers.0, numbers.1, full(numbers.2, lengths.2))
    }

    private enum Piece {
        case number(Int, length: Int)
        case month(Int)
    }

    /// The first three numbers or month names of the text; none when something
    /// else stands among them, or after them something that is no time of day.
    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        let words = text.split(maxSplits: 3, whereSeparator: { " .,/-T".contains($0) })
        if words.count > 3, !words[3].allSatisfy({ "0123456789:.+-ZAPM ".contains($0) }) { return [] }
        for word in words.prefix(3) {
            if let number = Int(word), number >= 0, word.utf8.count <= 4 {
                pieces.append(.number(number, length: word.utf8.count))
            } else if word.utf8.count >= 3,
                let month = months.firstIndex(where: { $0.hasPrefix(word.lowercased()) })
            {
                pieces.append(.month(month + 1))
            } else {
                return []
            }
        }
        return pieces
    }

    private static func full(_ year: Int, _ length: Int) -> Int {
        length == 4 ? year : year < 69 ? 2000 + year : 1900 + year
    }

    private static let months: [String] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
