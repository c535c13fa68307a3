import Domain
import Foundation

/// The moments of a story, laid out backwards from the last: in working hours, so that a year of it looks like the work
/// of people.
struct DemoTimeline {
    /// One for each beat, rising.
    let moments: [Date]
    /// One for each booking, in order.
    let calls: [Date]

    init(_ story: DemoStory, now: Date, calendar: BusinessCalendar, random: inout DemoRandom) {
        var moment = now.addingTimeInterval(-story.hoursSince * 3600)
        if story.hoursSince > 24 * 9 { moment = Self.workingTime(before: moment, calendar, &random) }
        var moments = [moment]
        for beat in story.beats.dropFirst().reversed() {
            let hours = Double(random.number(beat.hoursAfterPrevious))
            let before = moment.addingTimeInterval(-hours * 3600)
            moment = min(
                Self.workingTime(before: before, calendar, &random), moment.addingTimeInterval(-300))
            moments.append(moment)
        }
        moments.reverse()
        self.moments = moments
        let held = zip(story.beats, moments).filter { $0.0 == .complete || $0.0 == .miss }.map {
            Self.halfHour($0.1.addingTimeInterval(-3600))
        }
        let booked = story.beats.count { $0 == .book }
        calls = (0..<booked).map { number in
            number < held.count
                ? held[number] : Self.coming(story.callInDays ?? 3, number: number, now: now, calendar)
        }
    }

    /// The latest moment up to `moment` at which the tenant works.
    private static func workingTime(
        before moment: Date, _ calendar: BusinessCalendar, _ random: inout DemoRandom
    ) -> Date {
        var day = Day(of: moment, in: calendar.timeZone)
        for _ in 0..<14 {
            if let opening = calendar.opening(on: day), moment > opening.lowerBound {
                if moment <= opening.upperBound { return moment }
                return opening.upperBound.addingTimeInterval(-Double(random.number(5...170)) * 60)
            }
            day = day.adding(days: -1)
        }
        return moment
    }

    private static func halfHour(_ moment: Date) -> Date {
        Date(timeIntervalSince1970: (moment.timeIntervalSince1970 / 1800).rounded(.down) * 1800)
    }

    /// A time in the middle of a working day, so many days from now; a weekend moves it outwards.
    private static func coming(_ days: Int, number: Int, now: Date, _ calendar: BusinessCalendar) -> Date {
        var day = Day(of: now, in: calendar.timeZone).adding(days: days)
        while calendar.opening(on: day) == nil { day = day.adding(days: days < 0 ? -1 : 1) }
        return day.moment(minute: 10 * 60 + number * 90, in: calendar.timeZone)
    }
}
