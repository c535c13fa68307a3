extension Money {
    /// An amount as people type it: `120,000`, `120000.50`, `USD 1,200`. Nil when it is none, is negative, names another
    /// currency, or is a trillion or more.
    package init?(written text: String, currency: String) {
        guard let number = WrittenNumber(text.trimmingBlanks, style: .point), number.digits >= 0,
            number.currency ?? currency == currency, let minor = number.scaled(2),
            minor < 100_000_000_000_000
        else { return nil }
        self.init(minor: Int64(minor), currency: currency)
    }
}
