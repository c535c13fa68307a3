import Domain
import Views

extension FormReader {
    /// Weekly hours, a field a weekday.
    mutating func weeklyHours() -> WeeklyHours {
        var spans: [WeeklyHours.Span] = []
        for weekday in 1...7 {
            let name = HoursField.name(weekday)
            let text = line(name, max: HoursField.longest, required: false)
            guard let typed = WeeklyHours.spans(typed: text, on: weekday) else {
                reject(name, "Hours as 09:00–12:00, 13:00–17:00")
                continue
            }
            spans += typed
        }
        return WeeklyHours(spans)
    }

    /// The notice needed before a call, in hours.
    mutating func callNotice() -> CallNotice? {
        integer(HoursField.notice, in: 0...672).flatMap { CallNotice(hours: $0) }
    }
}
