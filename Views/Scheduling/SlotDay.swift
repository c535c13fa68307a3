import Domain
import Foundation

/// A day of the prospect's calendar with the times that they can pick on it.
struct SlotDay: Sendable {
    /// "Thursday, 12 March 2026".
    let title: String
    let slots: [SlotChoice]
    /// Whether its times are seen without unfolding it.
    var isOpen: Bool

    init(title: String, slots: [SlotChoice]) {
        self.title = title
        self.slots = slots
        isOpen = slots.contains { $0.isChosen }
    }

    /// "9 times".
    var count: String { slots.count == 1 ? "1 time" : "\(slots.count) times" }

    /// The days of a list of times, which is in order.
    static func days(
        _ starts: [Date], reader: TimeZone, reference: TimeZone, chosen: String
    ) -> [SlotDay] {
        var groups: [(day: Day, starts: [Date])] = []
        for start in starts {
            let day = Day(of: start, in: reader)
            if groups.last?.day == day {
                groups[groups.count - 1].starts.append(start)
            } else {
                groups.append((day, [start]))
            }
        }
        return groups.map { group in
            SlotDay(
                title: "\(group.day.weekdayName), \(group.day.spelled)",
                slots: group.starts.map {
                    SlotChoice($0, on: group.day, reader: reader, reference: reference, chosen: chosen)
                })
        }
    }
}

/// One time to pick: by the prospect's clock, and beneath it by the reference's.
struct SlotChoice: Sendable {
    let value: String
    let time: String
    /// "15:00 in Vienna"; with the day where it is another there. Nil where both clocks show the same.
    let there: String?
    let isChosen: Bool

    init(_ start: Date, on day: Day, reader: TimeZone, reference: TimeZone, chosen: String) {
        value = "\(Int64(start.timeIntervalSince1970))"
        time = Day.clock(of: start, in: reader)
        let (clock, theirs) = (Day.clock(of: start, in: reference), Day(of: start, in: reference))
        let place = ReaderClock.place(of: reference)
        there =
            clock == time && theirs == day
            ? nil : "\(theirs == day ? "" : "\(theirs.weekdayName.prefix(3)) ")\(clock) \(place)"
        isChosen = value == chosen
    }
}
