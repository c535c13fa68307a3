package import Foundation

/// A time for the call, found or moved. Moving takes nothing more of the reference's limits; into another quarter or year
/// it moves the slots there, if there is room.
package struct Booking: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
    /// Set where the call is so near that the confirmation stands for the brief of the day before.
    package let briefGiven: Occasion?
}

extension Match {
    /// How far ahead a call can be booked, in days: beyond it a date is mistyped.
    private static let furthest = 366

    /// A time that somebody of the program found with both sides.
    ///
    /// - Parameters:
    ///   - time: still to come.
    ///   - workload: read for the day of the call in the saving transaction, this engagement's own slot left out: a call
    ///     booked into another quarter counts there, and a missed one takes a slot again.
    ///   - day: the day of the call in the tenant's time zone.
    ///   - others: the reference's other calls, read in the saving transaction.
    ///   - place: the number to dial or the address of the video call; nil where it stays.
    package func book(
        _ act: Act, at time: Date, minutes: Int, workload: Workload, on day: Day,
        beside others: [CallTime] = [],
        place: String? = nil
    ) throws(Refusal) -> Booking {
        let call = CallTime(start: time, minutes: minutes)
        let slots = CallSlots(
            of: reference.availability, booked: others, bufferMinutes: program.calls.bufferMinutes)
        if let other = slots.clash(of: call) {
            throw Refusal(
                .protected,
                "\(reference.contact.name) has another call at \(Self.spelled(other.start, in: program.timeZone)), for "
                    + "\(other.minutes) minutes, and needs \(program.calls.bufferMinutes) minutes around it.")
        }
        var arrangement = engagement.arrangement
        if let place { arrangement.place = place.trimmingBlanks }
        return try book(
            call, arrangement, workload: workload, on: day, at: act.at, from: act.by, prospectPicked: false
        ) { activity($0, act, $1, detail: $2) }
    }

    /// A time that the prospect picked among those that the reference has.
    ///
    /// - Parameters:
    ///   - slots: read in the saving transaction, so that of two who pick the same time one is told.
    ///   - workload: as for ``book(_:at:minutes:workload:on:beside:place:)``.
    package func pick(
        _ choice: CallChoice, from slots: CallSlots, at now: Date, workload: Workload, on day: Day
    ) throws(Refusal) -> Booking {
        guard CallTime.lengths.contains(choice.time.minutes) else {
            throw Refusal(
                .invalid, "Choose \(CallTime.lengths.map(String.init).joined(separator: " or ")) minutes.")
        }
        guard choice.guests.count <= CallArrangement.mostGuests else {
            throw Refusal(.invalid, "At most \(CallArrangement.mostGuests) colleagues.")
        }
        guard
            slots.starts(minutes: choice.time.minutes, from: now, through: lastSlotDay(at: now))
                .contains(choice.time.start)
        else {
            throw Refusal(
                .stale,
                "That time has just been taken, or is too near. Nothing was booked; please pick another.")
        }
        var arrangement = engagement.arrangement
        arrangement.aeJoins = choice.aeJoins
        arrangement.guests = choice.guests
        arrangement.prospectZone = choice.zone
        return try book(
            choice.time, arrangement, workload: workload, on: day, at: now,
            from: request.coordinator ?? request.ae, prospectPicked: true
        ) { kind, sentence, detail in
            prospectActivity(kind, at: now, sentence, detail: detail)
        }
    }

    /// The last day on which a prospect can pick a time, by the reference's calendar.
    package func lastSlotDay(at now: Date) -> Day {
        CallSlots.lastDay(
            neededBy: request.wish.neededBy, from: Day(of: now, in: reference.availability.timeZone))
    }

    /// The limits that the engagement would go past on a day; none for the windows in which it holds its slots.
    package func missingRoom(on day: Day, workload: Workload) -> [Exclusion] {
        Room(for: reference, accountQuarterLimit: program.accountQuarterLimit, workload: workload)
            .missing(
                for: engagement.slots, on: day,
                held: engagement.state.slot == .held ? engagement.slotDay : nil)
    }

    private func book(
        _ call: CallTime, _ arrangement: CallArrangement, workload: Workload, on day: Day, at now: Date,
        from sender: Contact, prospectPicked: Bool,
        record: (Activity.Kind, _ sentence: String, _ detail: String) -> Activity
    ) throws(Refusal) -> Booking {
        try request.checkOpen()
        try require(.accepted, .introduced, .scheduled, .missed, toDo: "book the call")
        try check(call, at: now)
        if let first = missingRoom(on: day, workload: workload).first {
            throw Refusal(
                .protected,
                "\(reference.contact.name) has no room on \(day.spelled): \(first.sentenceElsewhere). Choose a "
                    + "day before or after.")
        }
        var after = engagement
        after.state = .scheduled
        after.callAt = call.start
        after.minutes = call.minutes
        after.slotDay = day
        after.reason = ""
        after.arrangement = arrangement
        after.arrangement.inviteAnew(at: now)
        if after.introducedAt == nil { after.introducedAt = now }
        let moved = engagement.state == .scheduled
        let booked = Match(engagement: after, request: request, reference: reference, program: program)
        return Booking(
            before: engagement.state, engagement: after,
            activity: record(
                moved ? .moved : .booked,
                (moved ? "moved the call with " : "booked the call with ") + reference.contact.name,
                Self.spelled(call.start, in: program.timeZone)),
            letters: CallConfirmation(
                match: booked, before: engagement, from: sender, prospectPicked: prospectPicked
            ).letters,
            briefGiven: call.start < now.addingTimeInterval(CallBrief.lead)
                ? .callBrief(engagement.id, callAt: call.start) : nil)
    }

    private func check(_ call: CallTime, at now: Date) throws(Refusal) {
        guard (10...480).contains(call.minutes) else {
            throw Refusal(.invalid, "A call lasts between 10 minutes and 8 hours.")
        }
        guard call.start > now else {
            throw Refusal(
                .invalid,
                "That time has passed. Choose one to come; a call that was held is recorded as such.")
        }
        guard call.start < now.addingTimeInterval(Double(Self.furthest) * 86_400) else {
            throw Refusal(.invalid, "That is more than a year ahead. Check the date.")
        }
    }

    /// A line on the record of what the prospect did, who is no person of the tenant.
    func prospectActivity(_ kind: Activity.Kind, at now: Date, _ sentence: String, detail: String) -> Activity
    {
        let contact = request.wish.prospect.contactName
        return Activity(
            at: now, by: nil, actorName: contact.isEmpty ? prospectName : "\(contact), \(prospectName)",
            kind: kind, request: request.id, engagement: engagement.id, reference: reference.id,
            account: reference.account.id, sentence: sentence, detail: detail)
    }

    /// A moment with its zone, as it stands in a mail.
    static func spelled(_ time: Date, in zone: TimeZone) -> String {
        "\(Day(of: time, in: zone).spelled), \(Day.clock(of: time, in: zone)) (\(zone.identifier))"
    }
}
