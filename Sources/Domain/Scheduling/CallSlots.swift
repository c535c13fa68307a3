package import Foundation

/// The times at which a reference can be called: from their hours, or those that they offered by hand, with everything
/// left out that stands against one.
package struct CallSlots: Sendable {
    let availability: Availability
    /// The reference's other calls.
    let booked: [CallTime]
    /// Times that they offered for this call by hand; while one of them is to come, there are no others.
    let offered: [Date]
    let bufferMinutes: Int

    /// Calls begin at so many minutes from the beginning of the hours.
    package static let step = 30
    /// For how many days ahead there are slots at least, and at most.
    package static let days = 14...42
    /// The fewest times that a reference can offer by hand.
    package static let fewestOffered = 3
    /// The most, all calls of one engagement together.
    package static let mostOffered = 12

    package init(
        of availability: Availability, booked: [CallTime], offered: [Date] = [], bufferMinutes: Int
    ) {
        self.availability = availability
        self.booked = booked
        self.offered = offered
        self.bufferMinutes = bufferMinutes
    }

    /// Whether the reference named the times for this call.
    package func isByHand(at now: Date) -> Bool { offered.contains { $0 > now } }

    /// The last day on which there are slots: that by which the call is needed, within bounds.
    package static func lastDay(neededBy: Day, from today: Day) -> Day {
        min(max(neededBy, today.adding(days: days.lowerBound)), today.adding(days: days.upperBound))
    }

    /// Every start from `now` through a day of the reference's calendar, the soonest first.
    package func starts(minutes: Int, from now: Date, through last: Day) -> [Date] {
        if isByHand(at: now) {
            return offered.filter { $0 > now && isFree(CallTime(start: $0, minutes: minutes)) }.sorted()
        }
        let earliest = now.addingTimeInterval(Double(availability.notice.hours) * 3600)
        let zone = availability.timeZone
        var (day, starts): (Day, [Date]) = (Day(of: earliest, in: zone), [])
        while day <= last {
            for span in availability.hours[day.weekday] {
                starts += self.starts(on: day, span, minutes: minutes).filter {
                    $0 >= earliest && $0 > now && isFree(CallTime(start: $0, minutes: minutes))
                }
            }
            day = day.adding(days: 1)
        }
        return starts
    }

    /// Whether nothing stands against a call: no pause, no day off, no other call too near.
    package func isFree(_ call: CallTime) -> Bool {
        let zone = availability.timeZone
        // A call up to midnight lies on no part of the next day.
        let days = Set([call.start, call.end.addingTimeInterval(-1)].map { Day(of: $0, in: zone) })
        return days.allSatisfy { day in
            !availability.isPaused(on: day) && !availability.daysOff.contains { $0.contains(day) }
        } && clash(of: call) == nil
    }

    /// The other call that is too near.
    package func clash(of call: CallTime) -> CallTime? {
        booked.first { $0.isTooNear(call, bufferMinutes: bufferMinutes) }
    }

    /// A minute that the clocks skip gives none, one that they show twice two.
    private func starts(on day: Day, _ span: Range<Int>, minutes: Int) -> [Date] {
        let zone = availability.timeZone
        let close = day.moment(minute: span.upperBound, in: zone)
        return stride(from: span.lowerBound, to: span.upperBound, by: Self.step)
            .flatMap { day.moments(minute: $0, in: zone) }
            .filter { CallTime(start: $0, minutes: minutes).end <= close }
            .sorted()
    }
}
