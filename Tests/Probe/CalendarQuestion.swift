import Domain
import Foundation

/// A call to be written as an invitation, or several as a calendar to subscribe to.
struct CalendarQuestion: Decodable {
    let feed: String?
    let events: [Event]

    struct Event: Decodable {
        let engagement: Int64
        let start: Double
        let minutes: Int
        let summary: String
        let description: String
        let location: String
        let organizer: [String]
        let attendees: [[String]]
        let moves: Int
        let isCancelled: Bool

        func event() throws -> CalendarEvent {
            guard let slug = Slug("acme") else { throw Puzzled(what: "slug") }
            var event = CalendarEvent(
                uid: CalendarEvent.uid(of: ID(engagement), in: slug, at: "refs.example.com"), sequence: 0,
                changedAt: Date(timeIntervalSince1970: start - 86_400),
                start: Date(timeIntervalSince1970: start), minutes: minutes, summary: summary,
                description: description, location: location, organizer: try person(organizer),
                attendees: try attendees.map(person))
            for _ in 0..<moves {
                event = event.moved(to: event.start + 3600, minutes: minutes, at: event.changedAt + 60)
            }
            return isCancelled ? event.cancelled(at: event.changedAt + 60) : event
        }

        private func person(_ parts: [String]) throws -> CalendarPerson {
            guard parts.count == 2, let mail = MailAddress(parts[1]) else {
                throw Puzzled(what: "no address: \(parts)")
            }
            return CalendarPerson(name: parts[0], mail: mail)
        }
    }

    func file() throws -> Data {
        let calls = try events.map { try $0.event() }
        if let feed { return Data(CalendarFile(feed: feed, events: calls).bytes) }
        guard let call = calls.first else { throw Puzzled(what: "no event") }
        return Data(CalendarFile(invitation: call).bytes)
    }
}

extension Answer {
    init(holidays bytes: Data) throws {
        let file = try HolidayFile(Array(bytes), years: 2020...2030)
        holidays = file.holidays.map { [$0.day.iso, $0.name] }
        problems = file.problems.map { [$0.name, "\($0.line)", "\($0.why)"] }
    }
}
