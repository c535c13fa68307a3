package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// The booked calls of a reference that are not over, one engagement's own left out.
    package func bookedCalls(
        of reference: ID<Reference>, leavingOut engagement: ID<Engagement>, at now: Date
    ) throws -> [CallTime] {
        // A call lasts eight hours at most, and the buffer is four at most.
        try database.rows(
            """
            SELECT call_at, minutes
            FROM engagement
            WHERE reference_id = \(reference.number) AND state = 'scheduled' AND id <> \(engagement.number)
                AND call_at > \(now.seconds - 12 * 3600)
            ORDER BY call_at
            """
        ).map { CallTime(start: $0.moment("call_at"), minutes: $0["minutes"]) }
    }

    /// The times that the reference offered for a call by hand, the soonest first.
    package func offeredTimes(for engagement: ID<Engagement>) throws -> [Date] {
        let seconds: [Int64] = try database.values(
            "SELECT at FROM offered_time WHERE engagement_id = \(engagement.number) ORDER BY at")
        return seconds.map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// What a call of this engagement can be picked from.
    package func callSlots(for match: Match, at now: Date) throws -> CallSlots {
        CallSlots(
            of: match.reference.availability,
            booked: try bookedCalls(of: match.reference.id, leavingOut: match.engagement.id, at: now),
            offered: try offeredTimes(for: match.engagement.id),
            bufferMinutes: match.program.calls.bufferMinutes)
    }

    /// The same for every engagement of a request that still needs a time or may be moved, in two statements.
    func callSlots(of matches: [Match], at now: Date) throws -> [ID<Engagement>: CallSlots] {
        let open = matches.filter {
            [.accepted, .introduced, .missed, .scheduled].contains($0.engagement.state)
        }
        guard !open.isEmpty else { return [:] }
        let calls = try database.rows(
            """
            SELECT id, reference_id, call_at, minutes
            FROM engagement
            WHERE reference_id IN \(open.map(\.reference.id.number)) AND state = 'scheduled'
                AND call_at > \(now.seconds - 12 * 3600)
            """
        ).map { row in
            (
                engagement: row.id("id") as ID<Engagement>,
                reference: row.id("reference_id") as ID<Reference>,
                call: CallTime(start: row.moment("call_at"), minutes: row["minutes"])
            )
        }
        var offered: [ID<Engagement>: [Date]] = [:]
        for row in try database.rows(
            """
            SELECT engagement_id, at
            FROM offered_time
            WHERE engagement_id IN \(open.map(\.engagement.id.number))
            ORDER BY at
            """)
        {
            offered[row.id("engagement_id"), default: []].append(row.moment("at"))
        }
        return Dictionary(
            uniqueKeysWithValues: open.map { match in
                let others = calls.filter {
                    $0.reference == match.reference.id && $0.engagement != match.engagement.id
                }
                return (
                    match.engagement.id,
                    CallSlots(
                        of: match.reference.availability, booked: others.map(\.call),
                        offered: offered[match.engagement.id] ?? [],
                        bufferMinutes: match.program.calls.bufferMinutes)
                )
            })
    }

    /// The times at which a call of that length can be booked: those of ``callSlots(for:at:)`` on days for which the
    /// reference has room.
    package func openStarts(for match: Match, minutes: Int, at now: Date) throws -> [Date] {
        let starts = try callSlots(for: match, at: now)
            .starts(minutes: minutes, from: now, through: match.lastSlotDay(at: now))
        var rooms: [Day: Bool] = [:]
        return try starts.filter { start in
            let day = Day(of: start, in: match.program.timeZone)
            if let hasRoom = rooms[day.startOfMonth] { return hasRoom }
            let workload = try workload(
                of: match.reference.id, on: day, leavingOut: match.engagement.id)
            let hasRoom = match.missingRoom(on: day, workload: workload).isEmpty
            rooms[day.startOfMonth] = hasRoom
            return hasRoom
        }
    }
}

extension TenantTransaction {
    /// Saves a booking with the mail and the invitations that go with it.
    package func save(_ booking: Booking) throws {
        if let occasion = booking.briefGiven {
            try give(occasion, about: booking.engagement.request, at: booking.activity.at)
        }
        try apply(booking)
    }

    /// Saves the times that a reference offers for a call, in place of those from before.
    package func save(_ offer: TimeOffer) throws {
        let engagement = offer.engagement.id.number
        try database.change("DELETE FROM offered_time WHERE engagement_id = \(engagement)")
        for time in offer.times {
            try database.change(
                "INSERT INTO offered_time (engagement_id, at) VALUES (\(engagement), \(time.seconds))")
        }
        try apply(offer)
    }
}
