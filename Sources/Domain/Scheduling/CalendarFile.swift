/// A calendar as bytes: an invitation that goes with a mail, or the calls of somebody who subscribed to them.
package struct CalendarFile: Hashable, Sendable {
    /// What a calendar program should do with it (RFC 5546 §1.4).
    package enum Method: String, Hashable, Sendable {
        /// Enter the call, or move it.
        case request = "REQUEST"
        /// Take it out again.
        case cancel = "CANCEL"
    }

    /// `text/calendar; charset=utf-8`; every line ends in CRLF.
    package let bytes: [UInt8]
    /// Nil for a calendar to subscribe to: that is no message.
    package let method: Method?

    /// The invitation to a call, or the word that it is off.
    package init(invitation event: CalendarEvent) {
        let method: Method = event.isCancelled ? .cancel : .request
        self.init(
            method: method, head: [CalendarLine("METHOD", method.rawValue)],
            events: event.lines(isInvitation: true))
    }

    /// Somebody's calls, to subscribe to (RFC 7986 §5). Calendars ask again after an hour.
    package init(feed name: String, events: [CalendarEvent]) {
        self.init(
            method: nil,
            head: [
                .text("NAME", name), .text("X-WR-CALNAME", name),
                CalendarLine("REFRESH-INTERVAL", ["VALUE": "DURATION"], "PT1H"),
                CalendarLine("X-PUBLISHED-TTL", "PT1H"),
            ], events: events.flatMap { $0.lines(isInvitation: false) })
    }

    private init(method: Method?, head: [CalendarLine], events: [CalendarLine]) {
        let beginning = [
            CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
            CalendarLine("PRODID", "-//Vouchsafe//Vouchsafe//EN"), CalendarLine("CALSCALE", "GREGORIAN"),
        ]
        let lines = beginning + head + events + [CalendarLine("END", "VCALENDAR")]
        self.method = method
        bytes = lines.flatMap(\.bytes)
    }
}
