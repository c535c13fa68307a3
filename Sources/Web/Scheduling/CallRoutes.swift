import Domain
import Foundation
import Hummingbird
import Store
import Views

/// The call as the coordinator records it: the time that both found, that it was held, or that somebody was not there.
/// Times are typed on the program's clocks, which the forms name.
func addCalls(to site: Site) {
    site.coordinator.post("engagements/:engagement/booking") { context, form in
        let act = context.act
        return try await context.decide(
            .booking, form, saying: "The call is booked; everyone who attends has the invitation.",
            reading: { BookingEntry(&$0, $1) }
        ) { match, entry, transaction in
            let day = Day(of: entry.time, in: match.program.timeZone)
            let workload = try transaction.workload(
                of: match.reference.id, on: day, leavingOut: match.engagement.id)
            let others = try transaction.bookedCalls(
                of: match.reference.id, leavingOut: match.engagement.id, at: act.at)
            try transaction.save(
                try match.book(
                    act, at: entry.time, minutes: entry.minutes, workload: workload, on: day, beside: others,
                    place: entry.place))
        }
    }
    site.coordinator.post("engagements/:engagement/completion") { context, form in
        let act = context.act
        return try await context.decide(
            .completion, form, saying: "It took place. Collect the feedback, and say thank you.",
            reading: { $0.moment(EngagementField.heldAt.name($1.engagement.id), in: $1.program.timeZone) }
        ) { match, time, transaction in
            let day = Day(of: time, in: match.program.timeZone)
            let workload = try transaction.workload(
                of: match.reference.id, on: day, leavingOut: match.engagement.id)
            let reason = form[EngagementField.override.name(match.engagement.id)] ?? ""
            try transaction.save(
                try match.complete(act, at: time, workload: workload, overriding: reason))
        }
    }
    site.coordinator.post("engagements/:engagement/miss") { context, form in
        let act = context.act
        return try await context.decide(
            .miss, form, saying: "On record. The slot is free; book the call anew, or end the engagement.",
            reading: { $0.choice(EngagementField.absent.name($1.engagement.id), Miss.Absent.self) }
        ) {
            try $2.save(try $0.miss(act, absent: $1))
        }
    }
}

/// What the booking form says.
private struct BookingEntry: Sendable {
    let time: Date
    let minutes: Int
    /// Nil where the form did not ask for it.
    let place: String?

    init?(_ fields: inout FormReader, _ match: Match) {
        let id = match.engagement.id
        let slot = EngagementField.slot.name(id)
        let picked = fields.form[slot].flatMap { Int64($0) }.map { Date(timeIntervalSince1970: Double($0)) }
        let time =
            picked ?? fields.moment(EngagementField.callAt.name(id), in: match.program.timeZone)
        let minutes = fields.integer(EngagementField.minutes.name(id), in: 10...480)
        let place = EngagementField.place.name(id)
        let typed = fields.line(place, max: EngagementField.place.longest, required: false)
        guard let time, let minutes else { return nil }
        self.place = fields.form[place] == nil ? nil : typed
        self.time = time
        self.minutes = minutes
    }
}
