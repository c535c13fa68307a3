import Domain
import Foundation
import Testing

@Suite struct `The times at which a reference can be called` {
    private static func slots(
        _ availability: Availability = Cast.availability(weekdaysOff: [6, 7]), booked: [CallTime] = [],
        offered: [Date] = []
    ) -> CallSlots {
        CallSlots(of: availability, booked: booked, offered: offered, bufferMinutes: 15)
    }

    private static func words(_ starts: [Date]) -> [String] {
        starts.map { "\(Day(of: $0, in: Cast.vienna).day) \(Day.clock(of: $0, in: Cast.vienna))" }
    }

    @Test(arguments: CallSlotCase.all)
    func `are right by both clocks`(row: CallSlotCase) throws {
        let zone = try #require(TimeZone(identifier: row.zone))
        let reader = try #require(TimeZone(identifier: row.prospectZone))
        let day = try #require(Day(iso: row.day))
        let hours = WeeklyHours(
            row.hours.compactMap { WeeklyHours.Span(weekday: day.weekday, minutes: $0) })
        let availability = Availability(
            pause: nil, willingFor: [.phoneCall], hours: hours,
            notice: try #require(CallNotice(hours: 0)), daysOff: [], timeZone: zone)
        let now = day.adding(days: -2).moment(minute: 720, in: zone)
        let starts = Self.slots(availability).starts(minutes: row.minutes, from: now, through: day)
        let words = starts.map { start in
            let number = Day(of: start, in: reader).day
            return "\(number < 10 ? "0" : "")\(number) \(Day.clock(of: start, in: reader))"
        }
        #expect(words.count == row.count, "\(words)")
        #expect(words.first ?? "" == row.first)
        #expect(words.last ?? "" == row.last)
        #expect(starts == starts.sorted())
        #expect(Set(starts).count == starts.count)
    }

    @Test func `begin after the notice that the reference needs`() {
        // Tuesday 10:00 and two days: from Thursday 10:00 on.
        let starts = Self.slots().starts(minutes: 30, from: Cast.now, through: Cast.day(2026, 3, 13))
        #expect(Self.words(starts).first == "12 10:00")
        #expect(Self.words(starts).last == "13 16:30")
    }

    @Test func `leave out weekends, days off and pauses`() throws {
        let away = try #require(DaysOff(first: Cast.day(2026, 3, 13), last: Cast.day(2026, 3, 16)))
        let availability = Cast.availability(weekdaysOff: [6, 7], daysOff: [away])
        let days = Set(
            Self.slots(availability).starts(minutes: 45, from: Cast.now, through: Cast.day(2026, 3, 18))
                .map { Day(of: $0, in: Cast.vienna).day })
        #expect(days == [12, 17, 18])
        let paused = Cast.availability(pause: .until(Cast.day(2026, 3, 17)), weekdaysOff: [6, 7])
        let after = Self.slots(paused).starts(minutes: 45, from: Cast.now, through: Cast.day(2026, 3, 18))
        #expect(Self.words(after).first == "17 09:00")
        let rest = Cast.availability(pause: .untilFurtherNotice)
        #expect(Self.slots(rest).starts(minutes: 30, from: Cast.now, through: Cast.day(2026, 4, 18)).isEmpty)
    }

    @Test func `keep the buffer before and after every other call`() {
        let other = CallTime(start: Cast.moment(2026, 3, 12, 13), minutes: 30)
        let starts = Self.slots(booked: [other]).starts(
            minutes: 30, from: Cast.now, through: Cast.day(2026, 3, 12))
        // 12:30 would end as the other begins, 13:30 begin as it ends.
        #expect(
            Self.words(starts) == [
                "12 10:00", "12 10:30", "12 11:00", "12 11:30", "12 12:00", "12 14:00", "12 14:30",
                "12 15:00",
                "12 15:30", "12 16:00", "12 16:30",
            ])
        let longer = Self.slots(booked: [other]).starts(
            minutes: 45, from: Cast.now, through: Cast.day(2026, 3, 12))
        #expect(Self.words(longer).contains("12 12:00"))
        #expect(!Self.words(longer).contains("12 12:30"))
    }

    @Test func `are those that the reference offered by hand, while one of them is to come`() {
        let offered = [
            Cast.moment(2026, 3, 11, 8), Cast.moment(2026, 3, 14, 19), Cast.moment(2026, 3, 10, 20),
        ]
        let slots = Self.slots(offered: offered)
        #expect(
            Self.words(slots.starts(minutes: 45, from: Cast.now, through: Cast.day(2026, 3, 11)))
                == ["10 20:00", "11 08:00", "14 19:00"])
        let later = Cast.moment(2026, 3, 15, 9)
        #expect(!slots.isByHand(at: later))
        #expect(
            Self.words(slots.starts(minutes: 45, from: later, through: Cast.day(2026, 3, 17))).first
                == "17 09:00")
    }

    @Test func `reach to the day by which the call is needed, within two to six weeks`() {
        let today = Cast.today
        #expect(CallSlots.lastDay(neededBy: today, from: today) == today.adding(days: 14))
        #expect(CallSlots.lastDay(neededBy: today.adding(days: 20), from: today) == today.adding(days: 20))
        #expect(CallSlots.lastDay(neededBy: today.adding(days: 90), from: today) == today.adding(days: 42))
    }
}
