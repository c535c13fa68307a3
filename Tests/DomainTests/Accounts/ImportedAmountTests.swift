import Domain
import Testing

@Suite struct `An amount in a file` {
    @Test(arguments: [
        ("1054", 105_400, "USD"), ("\"1,054\"", 105_400, "USD"), ("\"$1,054.00\"", 105_400, "USD"),
        ("\"1.054,00 €\"", 105_400, "EUR"), ("\"€ 1.054,5\"", 105_450, "EUR"),
        ("1'054.25 CHF", 105_425, "CHF"),
        ("USD 1 054", 105_400, "USD"), ("0.055", 6, "USD"), ("\"12,345,678.90\"", 1_234_567_890, "USD"),
        ("£12", 1_200, "GBP"), ("\"1 054,00 €\"", 105_400, "EUR"),
        ("\"1\u{202F}054,00\u{A0}€\"", 105_400, "EUR"),
    ])
    func `is read to the cent`(text: String, minor: Int64, currency: String) throws {
        let rows = try Sheet.opportunities("opportunity id,stage,amount\nA,Won,\(text)\n")
        #expect(rows.first?.value == Money(minor: minor, currency: currency))
    }

    @Test(arguments: [
        ("lots", "It is not an amount"), ("12 apples", "It is not an amount"),
        ("\"10,54,1\"", "It is not an amount"),
        ("\"12.5.7,1,1\"", "It is not an amount"), ("-5", "below zero"), ("(5)", "below zero"),
        ("99999999999999999", "too large"), ("999999999999999999", "It is not an amount"),
        ("--5", "It is not an amount"),
    ])
    func `refuses its row when it cannot be`(text: String, reason: String) throws {
        let reading = try Sheet.read("opportunity id,stage,amount\nA,Won,\(text)\n")
        #expect(reading.rows.count == 0)
        #expect(reading.problems.first?.reason.contains(reason) == true)
    }

    @Test func `follows the style that one of its column proves`() throws {
        let rows = try Sheet.opportunities("opportunity id;stage;amount\nA;Won;1.054\nB;Won;1.054,50\n")
        #expect(rows.map(\.value?.minor) == [105_400, 105_450])
    }

    @Test func `with a lone point is a decimal one, and says so`() throws {
        let reading = try Sheet.read("opportunity id,stage,amount\nA,Won,1.054\n")
        guard case .opportunities(let rows) = reading.rows else { return }
        #expect(rows.first?.value?.minor == 105)
        #expect(reading.notes.contains { $0.contains("the point was read as the decimal point") })
    }

    @Test(arguments: [
        ("revenue", "1100.04", ImportOptions.RevenueUnit.millions, 110_004_000_000),
        ("Annual Revenue", "1100040000", .units, 110_004_000_000),
        ("Revenue (USD million)", "1100040", .millions, 110_004_000_000_000),
        ("Revenue (k)", "1100.04", .thousands, 110_004_000),
    ])
    func `of revenue has the unit of its column`(
        header: String, text: String, unit: ImportOptions.RevenueUnit, minor: Int64
    ) throws {
        let reading = try Sheet.read("account,\(header)\nCancity,\(text)\n")
        guard case .accounts(let rows) = reading.rows else { return }
        #expect(reading.revenueUnit == unit)
        #expect(rows.first?.revenue?.minor == minor)
    }

    @Test func `of revenue has the unit that the person chose`() throws {
        let rows = try Sheet.accounts(
            "account,revenue\nCancity,1100.04\n", options: ImportOptions(revenueUnit: .units, currency: "EUR")
        )
        #expect(rows.first?.revenue == Money(minor: 110_004, currency: "EUR"))
    }

    @Test func `as a count is whole and may have separators`() throws {
        #expect(try Sheet.accounts("account,employees\nCancity,\"12,345\"\n").first?.employees == 12_345)
        let reading = try Sheet.read("account,employees,founded\nCancity,2.5,1999\nIsdom,5,19\n")
        #expect(reading.rows.count == 0)
        #expect(reading.problems.map(\.column) == ["employees", "founded"])
        #expect(
            reading.problems.map(\.reason) == [
                "It is not a whole number. Write it as 2822, or leave it empty.",
                "It cannot be right: year established is from 1000 to 2100.",
            ])
    }
}
