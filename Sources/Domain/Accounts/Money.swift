/// An amount in whole minor units of a currency (cents of a dollar).
package struct Money: Hashable, Sendable {
    package let minor: Int64
    /// ISO 4217 code. Every currency used here has two decimals.
    package let currency: String

    package init(minor: Int64, currency: String) {
        self.minor = minor
        self.currency = currency
    }

    /// `5,000 USD`, with cents only where there are any.
    package var spelled: String {
        let whole = abs(minor) / 100
        let cents = abs(minor) % 100
        let sign = minor < 0 ? "−" : ""
        let tail = cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + String(cents)
        return "\(sign)\(Self.grouped(whole))\(tail) \(currency)"
    }

    /// A whole number with a comma at each thousand.
    package static func grouped(_ number: Int64) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > (digits.first == "-" ? 1 : 0) {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
