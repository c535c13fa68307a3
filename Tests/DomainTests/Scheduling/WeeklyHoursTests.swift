import Domain
import Testing

@Suite struct `The hours of a week` {
    private static func typed(_ texts: [Int: String]) -> WeeklyHours {
        WeeklyHours(texts.flatMap { WeeklyHours.spans(typed: $1, on: $0) ?? [] })
    }

    @Test(arguments: [
        ("9-17", "09:00–17:00"), ("09:00–12:00, 13:00–17:30", "09:00–12:00, 13:00–17:30"),
        ("13 - 17; 8.30 - 12", "08:30–12:00, 13:00–17:00"), ("9 to 10:15", "09:00–10:15"),
        ("22:00-24:00", "22:00–24:00"), ("9-12, 12-17", "09:00–17:00"), ("9-13, 11-15", "09:00–15:00"),
        ("", ""),
    ])
    func `are read as people type them`(text: String, said: String) {
        #expect(Self.typed([3: text]).text(on: 3) == said)
    }

    @Test(arguments: [
        "17-9", "9", "9-9", "9-25", "nine to five", "9-12-15", "9:60-10", "-5-9", "9-24:30", "９-17",
    ])
    func `are not guessed`(text: String) {
        #expect(WeeklyHours.spans(typed: text, on: 1) == nil)
    }

    @Test func `are off on weekdays without any`() {
        let hours = Self.typed([1: "9-17", 5: "9-12"])
        #expect(hours.weekdaysOff == [2, 3, 4, 6, 7])
        #expect(!Cast.availability().hours.weekdaysOff.contains(6))
        #expect(WeeklyHours.usual.weekdaysOff == [6, 7])
    }

    @Test func `are said with days alike together`() {
        #expect(WeeklyHours.usual.words == "Monday to Friday 09:00–17:00")
        #expect(
            Self.typed([1: "9-17", 2: "9-17", 4: "9-12, 14-15"]).words
                == "Monday to Tuesday 09:00–17:00; Thursday 09:00–12:00, 14:00–15:00")
        #expect(WeeklyHours([]).words == "none")
    }

    @Test func `come back from where they are kept`() {
        let hours = Self.typed([1: "9-17", 4: "9-12, 14-15", 7: "0-24"])
        #expect(WeeklyHours(kept: hours.kept) == hours)
        #expect(WeeklyHours(kept: ["1 540", "8 1 2", "2 600 500", "3 0 1441", "x"]).isEmpty)
    }
}
