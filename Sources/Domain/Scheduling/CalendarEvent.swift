package import Foundation

/// A call as calendars know it: the same identity for as long as it lives, and a number that rises with every change.
///
/// Times are written in UTC. A call happens once, at one moment, and everybody's calendar shows that in its own zone; a
/// VTIMEZONE would say the same in more words, and be wrong wherever a zone's rules change in between.
package struct CalendarEvent: Hashable, Sendable {
    /// The same on every change (RFC 5545 §3.8.4.7).
    package let uid: String
    /// Rises with every change: a calendar keeps the highest it has seen (§3.8.7.4).
    package private(set) var sequence: Int
    /// When it was last changed.
    package private(set) var changedAt: Date
    package private(set) var start: Date
    package private(set) var minutes: Int
    package private(set) var isCancelled: Bool
    package let summary: String
    package let description: String
    /// The number to dial or the address of the video call.
    package let location: String
    package let organizer: CalendarPerson
    package let attendees: [CalendarPerson]

    package init(
        uid: String, sequence: Int, changedAt: Date, start: Date, minutes: Int, isCancelled: Bool = false,
        summary: String, description: String, location: String, organizer: CalendarPerson,
        attendees: [CalendarPerson]
    ) {
        self.uid = uid
        self.sequence = sequence
        self.changedAt = changedAt
        self.start = start
        self.minutes = minutes
        self.isCancelled = isCancelled
        self.summary = summary
        self.description = description
        self.location = location
        self.organizer = organizer
        self.attendees = attendees
    }

    /// The identity of an engagement's call. It takes no other for another time, and no other call takes it.
    ///
    /// - Parameter host: the domain that this server's mail comes from.
    package static func uid(of engagement: ID<Engagement>, in tenant: Slug, at host: String) -> String {
        "call-\(engagement).\(tenant)@\(host)"
    }

    package func moved(to start: Date, minutes: Int, at now: Date) -> CalendarEvent {
        var event = changed(at: now)
        event.start = start
        event.minutes = minutes
        return event
    }

    package func cancelled(at now: Date) -> CalendarEvent {
        var event = changed(at: now)
        event.isCancelled = true
        return event
    }

    private func changed(at now: Date) -> CalendarEvent {
        var event = self
        event.sequence += 1
        event.changedAt = now
        return event
    }

    /// - Parameter isInvitation: whether it names who is invited by whom; a calendar somebody subscribes to invites
    ///   nobody.
    func lines(isInvitation: Bool) -> [CalendarLine] {
        var lines = [
            CalendarLine("BEGIN", "VEVENT"), .text("UID", uid),
            CalendarLine("DTSTAMP", Self.utc(changedAt)), CalendarLine("LAST-MODIFIED", Self.utc(changedAt)),
            CalendarLine("SEQUENCE", "\(sequence)"), CalendarLine("DTSTART", Self.utc(start)),
            CalendarLine("DTEND", Self.utc(start + Double(minutes) * 60)), .text("SUMMARY", summary),
        ]
        if !description.isEmpty { lines.append(.text("DESCRIPTION", description)) }
        if !location.isEmpty { lines.append(.text("LOCATION", location)) }
        lines.append(CalendarLine("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED"))
        lines.append(CalendarLine("TRANSP", isCancelled ? "TRANSPARENT" : "OPAQUE"))
        if isInvitation {
            lines.append(CalendarLine("ORGANIZER", ["CN": organizer.name], organizer.address))
            lines += attendees.map { person in
                CalendarLine(
                    "ATTENDEE",
                    [
                        "CN": person.name, "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION",
                        "RSVP": "TRUE",
                    ], person.address)
            }
        }
        return lines + [CalendarLine("END", "VEVENT")]
    }

    /// `20260310T090000Z` (§3.3.5, form 2).
    static func utc(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
        let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
        let clock = seconds - day.number * 86_400
        let parts = [clock / 3600, clock / 60 % 60, clock % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day.iso.filter { $0 != "-" })T\(parts.joined())Z"
    }
}
