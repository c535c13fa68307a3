/// Holidays read from a calendar file: its whole-day events, and what in it was not understood. Nothing is guessed: an
/// event that repeats in a way not read here is named, and gives no day.
package struct HolidayFile: Hashable, Sendable {
    /// An event that gave no day.
    package struct Problem: Hashable, Sendable {
        /// What the event is called; empty where it has no name.
        package let name: String
        /// Where in the file it begins, from 1.
        package let line: Int
        package let why: HolidayEvent.Fault
    }

    /// By day; each only once.
    package let holidays: [Holiday]
    package let problems: [Problem]

    package static let mostBytes = 2_000_000
    package static let mostEvents = 5000

    /// - Parameter years: for which years a day that comes every year is entered.
    /// - Throws: `Refusal` where it is no calendar file or too large.
    package init(_ bytes: [UInt8], years: ClosedRange<Int>) throws(Refusal) {
        guard bytes.count <= Self.mostBytes else {
            throw Refusal(.invalid, "The file is larger than two megabytes.")
        }
        let calendar = try CalendarComponent.calendar(bytes)
        let scale = calendar.first("CALSCALE")?.value.trimmingBlanks.uppercased() ?? "GREGORIAN"
        guard scale == "GREGORIAN" else {
            throw Refusal(
                .invalid, "The file counts its days by another calendar than ours (\(Letter.line(scale))).")
        }
        let events = calendar.components.filter { $0.name == "VEVENT" }
        guard events.count <= Self.mostEvents else {
            throw Refusal(.invalid, "The file has more than \(Self.mostEvents) events.")
        }
        var found: Set<Holiday> = []
        var problems: [Problem] = []
        for event in events where event.first("STATUS")?.value.uppercased() != "CANCELLED" {
            let name = HolidayEvent.name(event)
            do throws(HolidayEvent.Fault) {
                let days = try HolidayEvent(event).days(in: years)
                found.formUnion(days.map { Holiday(day: $0, name: name) })
            } catch {
                problems.append(Problem(name: name, line: event.line, why: error))
            }
        }
        holidays = found.sorted { ($0.day, $0.name) < ($1.day, $1.name) }
        self.problems = problems
    }
}
