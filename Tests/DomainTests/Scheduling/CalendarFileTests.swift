import Domain
import Foundation
import Testing

@Suite struct `A call in a calendar` {
    private static func event(
        summary: String = "Call with Contoso", description: String = "", location: String = "",
        name: String = "Dr. Helen Osei"
    ) -> CalendarEvent {
        CalendarEvent(
            uid: CalendarEvent.uid(of: ID(9), in: slug, at: "refs.example.com"), sequence: 0,
            changedAt: Cast.moment(2026, 3, 10, 10), start: Cast.moment(2026, 3, 30, 15, 30), minutes: 45,
            summary: summary, description: description, location: location,
            organizer: CalendarPerson(Cast.marta),
            attendees: [CalendarPerson(name: name, mail: Cast.helen.mail), CalendarPerson(Cast.priya)])
    }

    private static var slug: Slug {
        guard let slug = Slug("acme") else { preconditionFailure("acme is a slug") }
        return slug
    }

    private func lines(_ file: CalendarFile) -> [String] {
        String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// On bytes: a blank and what follows it may be one character to Swift.
    private func unfolded(_ file: CalendarFile) -> [String] {
        var lines: [[UInt8]] = []
        for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `is written whole, its times in UTC`() {
        let file = CalendarFile(
            invitation: Self.event(description: "Ask about beds.", location: "+43 1 234, code 5"))
        #expect(
            unfolded(file) == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vouchsafe//Vouchsafe//EN", "CALSCALE:GREGORIAN",
                "METHOD:REQUEST", "BEGIN:VEVENT", "UID:call-9.acme@refs.example.com",
                "DTSTAMP:20260310T090000Z", "LAST-MODIFIED:20260310T090000Z", "SEQUENCE:0",
                "DTSTART:20260330T133000Z", "DTEND:20260330T141500Z", "SUMMARY:Call with Contoso",
                "DESCRIPTION:Ask about beds.", #"LOCATION:+43 1 234\, code 5"#, "STATUS:CONFIRMED",
                "TRANSP:OPAQUE", #"ORGANIZER;CN="Marta Keller":mailto:marta.keller@acme.test"#,
                #"ATTENDEE;CN="Dr. Helen Osei";ROLE="REQ-PARTICIPANT";PARTSTAT="NEEDS-ACTION""#
                    + #";RSVP="TRUE":mailto:helen.osei@northwind.test"#,
                #"ATTENDEE;CN="Priya Raman";ROLE="REQ-PARTICIPANT";PARTSTAT="NEEDS-ACTION""#
                    + #";RSVP="TRUE":mailto:priya.raman@acme.test"#, "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test func `keeps its identity and counts up when it is moved and when it is cancelled`() {
        let booked = Self.event()
        let moved = booked.moved(
            to: Cast.moment(2026, 3, 31, 9), minutes: 30, at: Cast.moment(2026, 3, 11, 10))
        let cancelled = moved.cancelled(at: Cast.moment(2026, 3, 12, 10))
        #expect([booked, moved, cancelled].map(\.sequence) == [0, 1, 2])
        #expect(Set([booked, moved, cancelled].map(\.uid)).count == 1)
        let text = unfolded(CalendarFile(invitation: cancelled))
        for line in [
            "METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "DTSTART:20260331T070000Z",
            "DTSTAMP:20260312T090000Z",
        ] { #expect(text.contains(line), "\(line)") }
    }

    @Test func `invites nobody in a calendar to subscribe to`() {
        let file = CalendarFile(feed: "Calls; of Helen", events: [Self.event(), Self.event()])
        let text = unfolded(file)
        #expect(file.method == nil)
        #expect(text.count { $0 == "BEGIN:VEVENT" } == 2)
        #expect(
            !text.contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("ORGANIZER") || $0.hasPrefix("METHOD") }
        )
        #expect(text.contains(#"X-WR-CALNAME:Calls\; of Helen"#))
    }

    @Test(arguments: ["\r\n", "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"])
    func `is one entry whatever was typed`(lineBreak: String) {
        let hostile =
            "a\(lineBreak)ATTENDEE:mailto:eve@evil.test\(lineBreak)END:VEVENT\(lineBreak)BEGIN:VALARM"
        let file = CalendarFile(
            invitation: Self.event(
                summary: hostile, description: hostile, location: hostile, name: "\"\(hostile)\";X=1:"))
        let text = unfolded(file)
        #expect(text.count { $0.hasPrefix("ATTENDEE") } == 2)
        #expect(text.count { $0.hasPrefix("BEGIN:") } == 2)
        #expect(text.contains(#"SUMMARY:a\nATTENDEE:mailto:eve@evil.test\nEND:VEVENT\nBEGIN:VALARM"#))
        #expect(!file.bytes.contains { $0 < 0x20 && $0 != 0x0D && $0 != 0x0A })
    }

    @Test func `escapes what has a meaning and drops what has none`() {
        let file = CalendarFile(
            invitation: Self.event(summary: #"a\b;c,d"e"# + "\u{0}\u{7}\u{9F}f\tg", name: #"A "B" ^C\n"#))
        #expect(unfolded(file).contains(#"SUMMARY:a\\b\;c\,d"ef"# + "\tg"))
        #expect(unfolded(file).contains { $0.contains(#"CN="A 'B' ^^C/n""#) })
    }

    @Test func `has lines of 75 octets at most, none cut inside a character`() {
        for text in ["Gespräch über Größe 🩺🏥 ", "日本語の長い件名", "👩‍⚕️", "abcdefghij"] {
            for shift in 0..<12 {
                let summary = String(repeating: "x", count: shift) + String(repeating: text, count: 40)
                let file = CalendarFile(invitation: Self.event(summary: summary))
                for line in lines(file) {
                    #expect(line.utf8.count <= 75)
                    #expect(!line.unicodeScalars.contains("\u{FFFD}"))
                }
                #expect(unfolded(file).contains("SUMMARY:\(summary)"))
                #expect(file.bytes.suffix(2) == [0x0D, 0x0A])
            }
        }
    }

    @Test func `writes to addresses as a URI has them`() {
        let mail = Cast.mail("jörg+a?b&c=d%e/f@contoso.test")
        #expect(
            unfolded(
                CalendarFile(
                    invitation: CalendarEvent(
                        uid: "u", sequence: 0, changedAt: Cast.now, start: Cast.now, minutes: 30, summary: "",
                        description: "", location: "", organizer: CalendarPerson(name: "", mail: mail),
                        attendees: []))
            ).contains(#"ORGANIZER;CN="":mailto:j%C3%B6rg+a%3Fb%26c%3Dd%25e%2Ff@contoso.test"#))
    }
}
