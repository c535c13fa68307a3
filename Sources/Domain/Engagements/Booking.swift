package import Foundation

/// A time for the call, found or moved. Moving takes nothing more of the reference's limits; into another quarter or year
/// it moves the slots there, if there is room.
package struct Booking: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// How far ahead a call can be booked, in days: beyond it a date is mistyped.
    private static let furthest = 366

    /// - Parameters:
    ///   - time: still to come.
    ///   - workload: read for the day of the call in the saving transaction, this engagement's own slot left out: a call
    ///     booked into another quarter counts there, and a missed one takes a slot again.
    ///   - day: the day of the call in the tenant's time zone.
    package func book(
        _ act: Act, at time: Date, minutes: Int, workload: Workload, on day: Day
    ) throws(Refusal) -> Booking {
        try request.checkOpen()
        try require(.accepted, .introduced, .scheduled, .missed, toDo: "book the call")
        guard (10...480).contains(minutes) else {
            throw Refusal(.invalid, "A call lasts between 10 minutes and 8 hours.")
        }
        guard time > act.at else {
            throw Refusal(
                .invalid,
                "That time has passed. Choose one to come; a call that was held is recorded as such.")
        }
        guard time < act.at.addingTimeInterval(Double(Self.furthest) * 86_400) else {
            throw Refusal(.invalid, "That is more than a year ahead. Check the date.")
        }
        if let first = missingRoom(on: day, workload: workload).first {
            throw Refusal(
                .protected,
                "\(reference.contact.name) has no room on \(day.spelled): \(first.sentenceElsewhere). Choose a "
                    + "day before or after.")
        }
        var after = engagement
        after.state = .scheduled
        after.callAt = time
        after.minutes = minutes
        after.slotDay = day
        after.reason = ""
        if after.introducedAt == nil { after.introducedAt = act.at }
        let moved = engagement.state == .scheduled
        return Booking(
            before: engagement.state, engagement: after,
            activity: activity(
                moved ? .moved : .booked, act,
                (moved ? "moved the call with " : "booked the call with ") + reference.contact.name,
                detail: Self.spelled(time, in: program.timeZone)),
            letters: bookingLetters(act, at: time, minutes: minutes, moved: moved))
    }

    /// The limits that the engagement would go past on a day; none for the windows in which it holds its slots.
    func missingRoom(on day: Day, workload: Workload) -> [Exclusion] {
        Room(for: reference, accountQuarterLimit: program.accountQuarterLimit, workload: workload)
            .missing(
                for: engagement.slots, on: day,
                held: engagement.state.slot == .held ? engagement.slotDay : nil)
    }

    private func bookingLetters(_ act: Act, at time: Date, minutes: Int, moved: Bool) -> [Letter] {
        let what = moved ? "The call was moved." : "The call is booked."
        let contact = reference.contact
        let zone = reference.availability.timeZone
        return [
            Letter(
                to: contact, from: act.by,
                subject: "\(moved ? "Moved" : "Booked"): your call with \(prospectName)",
                paragraphs: [
                    "Dear \(contact.firstName),",
                    "\(what) \(Self.spelled(time, in: zone)), \(minutes) minutes, with \(prospectName).",
                    engagement.brief, "Thank you,\n\(act.by.name)",
                ], button: Letter.Button("See the call", .engagement(engagement.id))),
            Letter(
                to: request.ae, subject: "\(moved ? "Moved" : "Booked"): \(contact.name) and \(prospectName)",
                paragraphs: ["\(what) \(Self.spelled(time, in: program.timeZone)), \(minutes) minutes."],
                button: Letter.Button("Open the request", .aeRequest(request.id))),
        ]
    }

    /// A moment with its zone, as it stands in a mail.
    static func spelled(_ time: Date, in zone: TimeZone) -> String {
        "\(Day(of: time, in: zone).spelled), \(Day.clock(of: time, in: zone)) (\(zone.identifier))"
    }
}
