import Domain
import Testing

@Suite struct `A row of a file` {
    @Test func `is taken or refused as a whole`() throws {
        let reading = try Sheet.read(
            "opportunity id,stage,close date,amount\nA,Won,1/31/2026,lots\nB,Maybe,soon,5\nC,Lost,1/31/2026,\n"
        )
        guard case .opportunities(let rows) = reading.rows else { return }
        #expect(rows.map(\.externalKey) == ["C"])
        #expect(reading.refusedCount == 2)
        #expect(reading.recordCount == 3)
        #expect(
            reading.problems.map { "\($0.line) \($0.column)" } == ["2 amount", "3 stage", "3 close date"])
        #expect(reading.summary == "3 rows: 1 opportunity can be taken, 2 rows are refused.")
    }

    @Test func `needs its name`() throws {
        let reading = try Sheet.read("account,sector\n  ,retail\nCancity,retail\n")
        #expect(reading.rows.count == 1)
        #expect(
            reading.problems == [
                ImportProblem(
                    line: 2, column: "account", value: "",
                    reason: "It is empty; a row needs its name. Fill it in.")
            ])
        #expect(reading.summary == "2 rows: 1 account can be taken, 1 row is refused.")
    }

    @Test func `is refused when the one before has its name or key`() throws {
        let reading = try Sheet.read("account,sector\nCancity,retail\nIsdom,medical\nCAN CITY,software\n")
        #expect(reading.rows.count == 2)
        #expect(reading.problems.map(\.line) == [4])
        #expect(
            reading.problems[0].reason == "It is on line 2 already, which was taken. Leave one of them out.")
        #expect(try Sheet.read("opportunity id,stage\nA,Won\na,Won\nA,Lost\n").rows.count == 2)
    }

    @Test func `with a cell too many is refused, and with one too few is read and reported`() throws {
        let reading = try Sheet.read(
            "account,sector,country\nSmith, Sons,retail,Kenya\nCancity,retail\nIsdom,a,b,,\n")
        guard case .accounts(let rows) = reading.rows else { return }
        #expect(rows.map(\.name) == ["Cancity", "Isdom"])
        #expect(reading.problems.map(\.line) == [2, 3])
        #expect(reading.problems.map(\.weight) == [.refused, .taken])
        #expect(
            reading.problems[0].reason.hasPrefix("The row has 4 cells where the header has 3; put quotation"))
        #expect(
            reading.problems[1].reason.hasPrefix("The row has 2 cells where the header has 3; the missing"))
    }

    @Test func `with a broken quotation is refused`() throws {
        let reading = try Sheet.read("account,sector\nCancity,retail\nIsdom,\"medical\n")
        #expect(reading.rows.count == 1)
        #expect(reading.problems.first?.reason.contains("never closed") == true)
    }

    @Test func `brings no line break or control character into a name`() throws {
        let rows = try Sheet.accounts("account,sector\n\"\u{A0}Can\r\nBcc: x\u{7}\tcity \",retail\n")
        #expect(rows.first?.name == "Can Bcc: x city")
    }

    @Test func `is refused for a name of hundreds of characters`() throws {
        let reading = try Sheet.read("account,sector\n\(String(repeating: "a", count: 301)),retail\n")
        #expect(reading.problems.first?.reason == "It is longer than 300 characters; shorten it.")
        #expect(reading.problems.first?.value.count == 80)
        #expect(try Sheet.accounts("account,sector\n\(String(repeating: "é", count: 300)),x\n").count == 1)
    }

    @Test(arguments: [
        ("Closed Won", Opportunity.Stage.won), ("closedlost", .lost), ("Negotiation/Review", .engaging),
        ("Qualification", .prospecting), ("Won", .won), ("PROSPECTING", .prospecting),
    ])
    func `of a deal has one of four stages, whatever the system calls it`(
        word: String, stage: Opportunity.Stage
    )
        throws
    {
        #expect(try Sheet.opportunities("opportunity id,stage\nA,\(word)\n").first?.stage == stage)
    }

    @Test func `of a deal may have the tenant's own stage`() throws {
        #expect(
            try Sheet.read("opportunity id,stage\nA,Vertrag\n").problems.first?.reason
                == "It is a stage we do not know. Say which of prospecting, engaging, won and lost it means.")
        let options = ImportOptions(stages: ["vertrag": .won])
        #expect(
            try Sheet.opportunities("opportunity id,stage\nA,Vertrag\n", options: options).first?.stage
                == .won)
    }

    @Test func `of a deal without an ID column is known by its name`() throws {
        let rows = try Sheet.opportunities("Deal name,Deal stage\nCancity renewal,closedwon\n")
        #expect(rows.first?.externalKey == "Cancity renewal")
    }

    @Test func `of a deal that closed before it began is taken and reported`() throws {
        let reading = try Sheet.read(
            "opportunity id,stage,engage date,close date\nA,Won,2026-02-03,2026-01-31\n")
        #expect(reading.rows.count == 1)
        #expect(reading.refusedCount == 0)
        #expect(reading.problems.first?.reason.hasPrefix("It is before the engage date, 2026-02-03") == true)
    }

    @Test func `of a deal that ended without a day is counted in a note`() throws {
        let reading = try Sheet.read("opportunity id,stage,account,amount\nA,Won,Cancity,5\n")
        #expect(
            reading.notes == [
                "1 opportunity has no dates.",
                "1 opportunity ended without a close date, so no figure of a period counts it.",
            ])
    }
}
