import Domain
import Testing

@Suite struct `Holidays in a calendar file` {
    private func read(
        _ events: String..., years: ClosedRange<Int> = 2026...2028, head: String = ""
    ) throws -> HolidayFile {
        let body = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
        return try HolidayFile(
            Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(head)\(body)END:VCALENDAR\n".utf8), years: years)
    }

    private func days(_ file: HolidayFile) -> [String] { file.holidays.map(\.day.iso) }

    @Test func `are its whole-day events by their names`() throws {
        let file = try read(
            "DTSTART;VALUE=DATE:20261226\nDTEND;VALUE=DATE:20261227\nSUMMARY:St. Stephen's Day",
            "DTSTART;VALUE=DATE:20261225\nSUMMARY;LANGUAGE=en:Christmas\\, the\\nfirst day",
            "DTSTART:20261026\nSUMMARY:National Day")
        #expect(file.problems == [])
        #expect(
            file.holidays == [
                Holiday(day: Cast.day(2026, 10, 26), name: "National Day"),
                Holiday(day: Cast.day(2026, 12, 25), name: "Christmas, the first day"),
                Holiday(day: Cast.day(2026, 12, 26), name: "St. Stephen's Day"),
            ])
    }

    @Test(arguments: [
        ("DTEND;VALUE=DATE:20261227", 3), ("DTEND;VALUE=DATE:20261225", 1), ("DTEND;VALUE=DATE:20261224", 1),
        ("DURATION:P1D", 1), ("DURATION:P2D", 2), ("DURATION:P1W", 7), ("X-A:b", 1),
    ])
    func `last as long as the event does`(end: String, length: Int) throws {
        let file = try read("DTSTART;VALUE=DATE:20261224\n\(end)\nSUMMARY:Closed")
        #expect(days(file).count == length)
        #expect(days(file).first == "2026-12-24")
    }

    @Test(arguments: [
        ("DTSTART:20261224T120000Z", HolidayEvent.Fault.notWholeDays),
        ("DTSTART;TZID=Europe/Vienna:20261224T120000", .notWholeDays),
        ("DTSTART;VALUE=DATE:20261224\nDTEND:20261224T120000Z", .notWholeDays),
        ("DTSTART;VALUE=DATE:20261224\nDURATION:PT12H", .notWholeDays),
        ("DTSTART;VALUE=DATE:20261224\nDURATION:P0D", .notWholeDays),
        ("DTSTART;VALUE=DATE:20260230", .noSuchDay), ("DTSTART;VALUE=DATE:2026122", .noSuchDay),
        ("DTSTART;VALUE=DATE:٢٠٢٦١٢٢٤", .noSuchDay), ("UID:1", .noDay),
        ("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261223", .endsBeforeItBegins),
        ("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270301", .tooLong),
    ])
    func `are named when they are not understood`(event: String, why: HolidayEvent.Fault) throws {
        let file = try read(event + "\nSUMMARY:Odd", "DTSTART;VALUE=DATE:20261225")
        #expect(file.problems.map(\.name) == ["Odd"])
        #expect(file.problems.map(\.line) == [3])
        #expect(file.problems.map(\.why) == [why])
        #expect(days(file) == ["2026-12-25"])
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYDAY=1MO;BYMONTH=9", "FREQ=YEARLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=11",
        "FREQ=YEARLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYYEARDAY=1", "FREQ=YEARLY;COUNT=0", "FREQ=YEARLY;UNTIL=x",
        "", "FREQ=YEARLY;BYSETPOS=1", "RSCALE=CHINESE;FREQ=YEARLY", "COUNT=3",
    ])
    func `that repeat by a rule not read here give no day at all`(rule: String) throws {
        let file = try read("DTSTART;VALUE=DATE:20261225\nRRULE:\(rule)\nSUMMARY:Christmas")
        #expect(file.problems.map(\.why) == [.repeats])
        #expect(file.holidays == [])
    }

    @Test(arguments: ["RDATE;VALUE=DATE:20270101", "EXDATE;VALUE=DATE:20271225", "RRULE:FREQ=DAILY"])
    func `with exceptions give no day at all`(line: String) throws {
        let file = try read("DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY\n\(line)")
        #expect(file.problems.map(\.why) == [.repeats])
    }

    @Test(arguments: [
        ("20101225", "FREQ=YEARLY", ["2026-12-25", "2027-12-25", "2028-12-25"]),
        (
            "20101225", "FREQ=YEARLY;INTERVAL=1;BYMONTH=12;BYMONTHDAY=25;WKST=MO",
            [
                "2026-12-25", "2027-12-25", "2028-12-25",
            ]
        ), ("20271225", "freq=yearly", ["2027-12-25", "2028-12-25"]),
        ("20101225", "FREQ=YEARLY;UNTIL=20271225T000000Z", ["2026-12-25", "2027-12-25"]),
        ("20101225", "FREQ=YEARLY;COUNT=17", ["2026-12-25"]), ("20240229", "FREQ=YEARLY", ["2028-02-29"]),
        ("20300101", "FREQ=YEARLY", []),
    ])
    func `that come every year are entered for the years asked for`(
        start: String, rule: String, expected: [String]
    ) throws {
        let file = try read("DTSTART;VALUE=DATE:\(start)\nRRULE:\(rule)")
        #expect(days(file) == expected)
        #expect(file.problems == [])
    }

    @Test func `may be folded anywhere, even inside a character`() throws {
        var bytes = Array(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DA\r\n TE:20261225\r\nSUMMARY:Fr".utf8)
        bytes += [0xC3, 0x0D, 0x0A, 0x20, 0xBC] + Array("h\r\n\tling\r\nEND:VEVENT\r\nEND:VCALENDAR".utf8)
        let file = try HolidayFile([0xEF, 0xBB, 0xBF] + bytes, years: 2026...2026)
        #expect(file.holidays == [Holiday(day: Cast.day(2026, 12, 25), name: "Frühling")])
    }

    @Test func `are left out when they are cancelled, and stand only once`() throws {
        let file = try read(
            "DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED\nSUMMARY:Off", "DTSTART:20261224\nSUMMARY:Eve",
            "DTSTART:20261224\nSUMMARY:Eve")
        #expect(file.holidays == [Holiday(day: Cast.day(2026, 12, 24), name: "Eve")])
    }

    @Test func `are those of the events, not of what lies inside them or beside`() throws {
        let file = try read(
            "DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nDTSTART;VALUE=DATE:20260101\nEND:VALARM",
            head: "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE\n")
        #expect(days(file) == ["2026-12-25"])
    }

    @Test(arguments: [
        "", "hello", "<html>", "BEGIN:VCALENDAR", "BEGIN:VEVENT\nEND:VEVENT", "BEGIN:VCALENDAR\nEND:VEVENT",
        "BEGIN:VCALENDAR\nno colon\nEND:VCALENDAR", "END:VCALENDAR",
        "SUMMARY:a\nBEGIN:VCALENDAR\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nCALSCALE:HEBREW\nEND:VCALENDAR",
    ])
    func `need a calendar file`(text: String) {
        #expect(throws: Refusal.self) { try HolidayFile(Array(text.utf8), years: 2026...2026) }
    }

    @Test func `need a file of a size that somebody could have made`() {
        #expect(throws: Refusal.self) {
            try HolidayFile(Array(repeating: 0x0A, count: HolidayFile.mostBytes + 1), years: 2026...2026)
        }
        let events = String(
            repeating: "BEGIN:VEVENT\nDTSTART:20261225\nEND:VEVENT\n", count: HolidayFile.mostEvents + 1)
        #expect(throws: Refusal.self) {
            try HolidayFile(
                Array("BEGIN:VCALENDAR\n\(events)END:VCALENDAR".utf8), years: 2026...2026)
        }
    }
}
