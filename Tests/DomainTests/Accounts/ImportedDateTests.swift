import Domain
import Testing

@Suite struct `A date in a file` {
    @Test(arguments: [
        "2026-02-03", "2026/02/03", "2026-2-3", "2026-02-03T14:30:00Z", "2026-02-03 14:30", "2/3/2026",
        "02/03/2026",
        "2/3/26", "2-3-2026", "2/3/2026 12:00 AM", "3.2.2026", "03.02.26", "3 Feb 2026", "03-Feb-26",
        "Feb 3, 2026",
        "February 3 2026", " 2026-02-03 ",
    ])
    func `is read as exports write it`(text: String) throws {
        let rows = try Sheet.opportunities("opportunity id,stage,close date\n1C1I7A6R,Won,\"\(text)\"\n")
        #expect(rows.first?.closedOn == Day(year: 2026, month: 2, day: 3))
    }

    @Test(arguments: [
        "42663", "2/30/2026", "soon", "2026-13-01", "1/2", "3 Fub 2026", "1/2/026", "2026-02-03-04x",
    ])
    func `refuses its row when there is no such day`(text: String) throws {
        let reading = try Sheet.read("opportunity id,stage,close date\n1C1I7A6R,Won,\(text)\n")
        #expect(reading.rows.count == 0)
        #expect(reading.refusedCount == 1)
        let problem = try #require(reading.problems.first)
        #expect((problem.line, problem.column, problem.value) == (2, "close date", text))
        #expect(problem.reason.contains("Write it as 2026-03-31"))
    }

    @Test func `comes day first when one of its column can only be read so`() throws {
        let reading = try Sheet.read("opportunity id,stage,close date\nA,Won,3/2/2026\nB,Won,31/1/2026\n")
        guard case .opportunities(let rows) = reading.rows else { return }
        #expect(rows.map(\.closedOn) == [Day(iso: "2026-02-03"), Day(iso: "2026-01-31")])
        #expect(!reading.notes.contains { $0.contains("month") })
    }

    @Test func `is decided for each column apart`() throws {
        let rows = try Sheet.opportunities(
            "opportunity id,stage,engage date,close date\nA,Won,25/1/2026,3/2/2026\nB,Won,1/1/2026,3/31/2026\n"
        )
        #expect(rows.first?.engagedOn == Day(iso: "2026-01-25"))
        #expect(rows.first?.closedOn == Day(iso: "2026-03-02"))
    }

    @Test func `stays month first when nothing decides, and says so`() throws {
        let reading = try Sheet.read("opportunity id,stage,close date\nA,Won,3/2/2026\n")
        guard case .opportunities(let rows) = reading.rows else { return }
        #expect(rows.first?.closedOn == Day(iso: "2026-03-02"))
        #expect(reading.notes.contains { $0.contains("“close date” says whether day or month comes first") })
    }

    @Test func `follows the order the person chose`() throws {
        let rows = try Sheet.opportunities(
            "opportunity id,stage,close date\nA,Won,3/2/2026\n", options: ImportOptions(dateOrder: .dayFirst))
        #expect(rows.first?.closedOn == Day(iso: "2026-02-03"))
    }

    @Test func `of both orders in one column is refused where it must be`() throws {
        let reading = try Sheet.read("opportunity id,stage,close date\nA,Won,31/1/2026\nB,Won,1/31/2026\n")
        #expect(reading.rows.count == 1)
        #expect(reading.problems.map(\.line) == [2])
        #expect(reading.notes.contains { $0.contains("dates of both orders, as “31/1/2026”") })
    }

    @Test func `with two digits of year is within 1969 and 2068`() throws {
        let rows = try Sheet.opportunities("opportunity id,stage,close date\nA,Won,1/1/69\nB,Won,12/31/68\n")
        #expect(rows.map(\.closedOn?.year) == [1969, 2068])
    }
}
