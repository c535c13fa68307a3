package import Domain

extension FormReader {
    /// An amount in the tenant's currency; nil when nothing was typed or it is none.
    package mutating func money(_ name: String, in currency: String) -> Money? {
        let text = line(name, max: 40, required: false)
        guard !text.isEmpty else { return nil }
        guard let money = Money(written: text, currency: currency) else {
            reject(name, "An amount in \(currency), as 120,000")
            return nil
        }
        return money
    }
}
