/// Reads the ways in which exports write a number or an amount of money: `1,054`, `$1,054.00`, `1.054,00 €`,
/// `USD 1 054`, `1'054`, `(54)` and `-54`. Exact: decimals are never held in a binary fraction.
struct WrittenNumber: Equatable {
    /// The number is `digits` ÷ 10^`decimals`.
    let digits: Int
    let decimals: Int
    /// The ISO 4217 code of the currency named with it; nil when there is none.
    let currency: String?

    /// Nil when the text is no number in that style, or has more than 17 digits.
    init?(_ text: String, style: NumberStyle) {
        let decimalMark = style == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
        let groupMark = style == .point ? UInt8(ascii: ",") : UInt8(ascii: ".")
        var currency: String?
        var digits = 0
        var count = 0
        var decimals: Int?
        var sinceGroup: Int?
        var isNegative = false
        var word = ""
        for scalar in text.unicodeScalars {
            let byte = scalar.value < 128 ? UInt8(scalar.value) : 0
            switch byte {
            case 48...57:
                guard count < 17 else { return nil }
                digits = digits * 10 + Int(byte) - 48
                count += 1
                if let now = decimals {
                    decimals = now + 1
                } else if let now = sinceGroup {
                    sinceGroup = now + 1
                }
            case decimalMark:
                guard decimals == nil, sinceGroup ?? 3 == 3 else { return nil }
                decimals = 0
            case groupMark, UInt8(ascii: "'"):
                guard decimals == nil, count > 0, sinceGroup ?? 3 == 3 else { return nil }
                sinceGroup = 0
            case UInt8(ascii: "-"), UInt8(ascii: "("):
                guard count == 0, !isNegative else { return nil }
                isNegative = true
            case UInt8(ascii: ")"), 0x20:
                continue
            default:
                if scalar.properties.isWhitespace || scalar == "’" { continue }
                word.unicodeScalars.append(scalar)
            }
        }
        guard count > 0, decimals != nil || sinceGroup ?? 3 == 3 else { return nil }
        if !word.isEmpty {
            guard let known = WrittenNumber.currencies[word.uppercased()] else { return nil }
            currency = known
        }
        self.digits = isNegative ? -digits : digits
        self.decimals = decimals ?? 0
        self.currency = currency
    }

    /// The number times 10^`exponent`, rounded half away from zero; nil when that does not fit.
    func scaled(_ exponent: Int) -> Int? {
        var value = digits
        let shift = exponent - decimals
        if shift >= 0 {
            for _ in 0..<shift {
                let (next, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = next
            }
            return value
        }
        var divisor = 1
        for _ in 0..<min(-shift, 18) { divisor *= 10 }
        let half = divisor / 2
        return (value + (value < 0 ? -half : half)) / divisor
    }

    /// The whole number it is; nil when it has a fraction.
    var whole: Int? {
        var divisor = 1
        for _ in 0..<min(decimals, 18) { divisor *= 10 }
        return digits % divisor == 0 ? digits / divisor : nil
    }

    private static let currencies: [String: String] = {
        var known = [
            "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "C$": "CAD",
            "CA$": "CAD",
            "A$": "AUD", "AU$": "AUD", "R$": "BRL", "KR": "SEK", "ZŁ": "PLN", "₩": "KRW",
        ]
        for code in [
            "USD", "EUR", "GBP", "JPY", "INR", "CAD", "AUD", "BRL", "SEK", "NOK", "DKK", "PLN", "KRW", "CHF",
            "CNY", "MXN", "SGD", "HKD", "NZD", "ZAR", "CZK", "HUF", "ILS", "TRY", "AED",
        ] {
            known[code] = code
        }
        return known
    }()
}
