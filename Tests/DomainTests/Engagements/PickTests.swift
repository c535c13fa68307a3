import Domain
import Foundation
import Testing

@Suite struct `A prospect's choice of a time` {
    /// Thursday 12 March, 14:00 in Vienna: two days and some ahead.
    private static let start = Cast.moment(2026, 3, 12, 14)

    private static func pick(
        _ start: Date = start, minutes: Int = 30, joins: Bool = false, guests: [String] = [],
        from match: Match = Cast.match(.introduced), booked: [CallTime] = [], workload: Workload = .none
    ) throws -> Booking {
        let choice = CallChoice(
            time: CallTime(start: start, minutes: minutes), aeJoins: joins,
            guests: guests.map { Cast.mail($0) }, zone: TimeZone(identifier: "America/New_York") ?? .gmt)
        let slots = CallSlots(of: match.reference.availability, booked: booked, bufferMinutes: 15)
        return try match.pick(
            choice, from: slots, at: Cast.now, workload: workload, on: Day(of: start, in: Cast.vienna))
    }

    @Test func `books it, and tells each in their own time`() throws {
        let booking = try Self.pick(joins: true, guests: ["cfo@lakeside.test"])
        #expect(booking.engagement.state == .scheduled)
        #expect(booking.engagement.callAt == Self.start)
        #expect(booking.activity.by == nil)
        #expect(booking.activity.actorName == "Tom Berger, Lakeside Clinic")
        let texts = booking.letters.map { $0.paragraphs.joined(separator: "\n") }
        #expect(
            booking.letters.map(\.to) == [
                [Cast.helen.mail], [Cast.mail("tom@lakeside.test")], [Cast.mail("cfo@lakeside.test")],
                [Cast.priya.mail],
            ])
        #expect(texts[0].contains("12 March 2026, 14:00 (Europe/Vienna), 30 minutes"))
        #expect(texts[1].contains("12 March 2026, 09:00 (America/New_York), 30 minutes"))
        #expect(texts[3].contains("They would like you to join."))
        #expect(booking.letters.allSatisfy { $0.invitation != nil })
    }

    @Test func `leaves the AE out where they want to be alone`() throws {
        let booking = try Self.pick()
        let letter = try #require(booking.letters.last)
        #expect(letter.to == [Cast.priya.mail])
        #expect(letter.invitation == nil)
        let invitation = try #require(booking.letters[0].invitation).event(uid: "x")
        #expect(invitation.attendees.map(\.mail.text) == [Cast.helen.mail.text, "tom@lakeside.test"])
    }

    @Test func `takes the AE's calendar entry back when they are not wanted any more`() throws {
        let first = try Self.pick(joins: true)
        let booked = Match(
            engagement: first.engagement, request: Cast.request(), reference: Cast.reference(),
            program: Cast.program)
        let moved = try Self.pick(Self.start + 1800, from: booked)
        let off = try #require(moved.letters.last)
        #expect(off.to == [Cast.priya.mail])
        #expect(try #require(off.invitation).event(uid: "x").isCancelled)
        #expect(try #require(moved.letters.first?.invitation).event(uid: "x").sequence == 1)
    }

    @Test func `says nothing in the invitation that only prepares the reference`() throws {
        let event = try #require(try Self.pick().letters[0].invitation).event(uid: "x")
        for secret in ["Medisys", "How long it took", "Head of nursing"] {
            #expect(!(event.summary + event.description).contains(secret))
        }
    }

    @Test func `is refused for a time that is not, or no longer, to be had`() {
        let taken = CallTime(start: Self.start, minutes: 30)
        #expect(throws: Refusal.self) { try Self.pick(booked: [taken]) }
        #expect(throws: Refusal.self) { try Self.pick(Self.start + 300) }
        #expect(throws: Refusal.self) { try Self.pick(Cast.moment(2026, 3, 10, 14)) }
        #expect(throws: Refusal.self) { try Self.pick(minutes: 60) }
        #expect(throws: Refusal.self) {
            try Self.pick(guests: (1...6).map { "guest\($0)@lakeside.test" })
        }
        #expect(throws: Refusal.self) { try Self.pick(from: Cast.match(.asked)) }
    }

    @Test func `stays within the limits of the quarter that the call is in`() {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let april = Cast.moment(2026, 4, 1, 10)
        let refusal = #expect(throws: Refusal.self) {
            try Self.pick(
                april, from: Cast.match(.introduced, request: Cast.request(), slotDay: Cast.today),
                workload: full)
        }
        #expect(refusal != nil)
    }

    @Test func `calls the call off in every calendar that has it`() throws {
        let booking = try Self.pick(joins: true)
        let booked = Match(
            engagement: booking.engagement, request: Cast.request(), reference: Cast.reference(),
            program: Cast.program)
        let off = try booked.cancel(Cast.act(), reason: "They decided")
        #expect(
            off.letters.flatMap(\.to).map(\.text).sorted()
                == [
                    Cast.helen.mail.text, Cast.priya.mail.text, "tom@lakeside.test",
                ].sorted())
        for letter in off.letters {
            let event = try #require(letter.invitation).event(uid: "x")
            #expect(event.isCancelled)
            #expect(event.sequence == 1)
        }
        #expect(off.engagement.arrangement.sequence == 1)
        let declined = try booked.decline(Cast.act(Cast.helen), reason: "Ill")
        #expect(declined.letters.filter { $0.invitation != nil }.count == 3)
    }
}

@Suite struct `Times that a reference offers by hand` {
    private static func offer(_ times: [Date], booked: [CallTime] = []) throws -> TimeOffer {
        let match = Cast.match(.accepted)
        return try match.offer(
            times, Cast.act(Cast.helen),
            slots: CallSlots(of: match.reference.availability, booked: booked, bufferMinutes: 15))
    }

    private static let times = [11, 12, 13].map { Cast.moment(2026, 3, $0, 19) }

    @Test func `are three or more, each once and in order`() throws {
        #expect(try Self.offer(Self.times.reversed() + Self.times).times == Self.times)
        #expect(throws: Refusal.self) { try Self.offer(Array(Self.times.prefix(2))) }
        #expect(throws: Refusal.self) { try Self.offer([Self.times[0], Self.times[0], Self.times[1]]) }
        #expect(throws: Refusal.self) { try Self.offer((0..<13).map { Self.times[0] + Double($0) * 86_400 }) }
        #expect(try Self.offer([]).times.isEmpty)
    }

    @Test func `are to come, and free`() {
        #expect(throws: Refusal.self) { try Self.offer(Self.times + [Cast.now - 60]) }
        #expect(throws: Refusal.self) { try Self.offer(Self.times + [Cast.now + 200 * 86_400]) }
        #expect(throws: Refusal.self) {
            try Self.offer(Self.times, booked: [CallTime(start: Self.times[0] + 600, minutes: 30)])
        }
    }
}
