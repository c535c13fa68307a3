import Domain
import Testing

@Suite struct `An amount that somebody typed` {
    @Test(arguments: [
        ("120,000", 12_000_000), ("1200.5", 120_050), ("USD 99", 9_900), ("0", 0), (" 7 ", 700),
    ])
    func `is read to the cent`(text: String, minor: Int64) {
        #expect(Money(written: text, currency: "USD") == Money(minor: minor, currency: "USD"))
    }

    @Test(arguments: ["", "lots", "-5", "EUR 5", "1,00", "1000000000000"])
    func `is none where it cannot be one`(text: String) {
        #expect(Money(written: text, currency: "USD") == nil)
    }
}
