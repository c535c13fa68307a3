/// An amount of money as a file states it.
package struct ImportAmount: Equatable, Sendable {
    /// In hundredths of the currency's unit, whatever the currency.
    package let minor: Int
    /// The ISO 4217 code the cell names, else the one of the import's options.
    package let currency: String

    package init(minor: Int, currency: String) {
        self.minor = minor
        self.currency = currency
    }
}
