/// Whether a column writes one thousand and a half as 1,000.5 or as 1.000,5, decided for the whole column.
enum NumberStyle: Sendable {
    /// A point before the decimals, as in 1,054.00.
    case point
    /// A comma before the decimals, as in 1.054,00.
    case comma

    /// A single value that can only be read one way decides; where none does, or they disagree, it is the point.
    static func detect(_ values: some Sequence<String>) -> (style: NumberStyle, isCertain: Bool) {
        var isComma = false
        var isPoint = false
        var isOpen = false
        for value in values {
            switch evidence(in: value) {
            case .comma?: isComma = true
            case .point?: isPoint = true
            case nil: isOpen = isOpen || value.utf8.contains(UInt8(ascii: "."))
            }
        }
        if isComma != isPoint { return (isComma ? .comma : .point, true) }
        return (.point, !isComma && !isOpen)
    }

    /// What one value proves: the later of two different marks is the decimal one, a mark used twice separates
    /// thousands, and one not followed by exactly three digits is the decimal one. `1,054` and `1.054` prove
    /// nothing; `0.054` does, nobody groups after a zero.
    static func evidence(in value: String) -> NumberStyle? {
        var points = 0
        var commas = 0
        var lastMark: UInt8 = 0
        var digitsBefore = 0
        var digitsAfter = 0
        var leading: UInt8 = 0
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if byte == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
                lastMark = byte
                digitsAfter = 0
            case 48...57:
                if lastMark == 0 {
                    if digitsBefore == 0 { leading = byte }
                    digitsBefore += 1
                } else {
                    digitsAfter += 1
                }
            default: continue
            }
        }
        let isLastPoint = lastMark == UInt8(ascii: ".")
        switch (points, commas) {
        case (0, 0): return nil
        case (1..., 1...): return isLastPoint ? .point : .comma
        case (2..., _): return .comma
        case (_, 2...): return .point
        default:
            let isGroup = digitsAfter == 3 && (1...3).contains(digitsBefore) && leading != UInt8(ascii: "0")
            if isGroup { return nil }
            return isLastPoint ? .point : .comma
        }
    }
}
