/// Something open with a reference that their availability, as it stands, speaks against. It goes on until somebody
/// decides: a change of availability ends nothing by itself.
package struct AvailabilityConflict: Hashable, Sendable {
    package let engagement: ID<Engagement>
    /// What clashes, without the reference: "the call with Lakeside Clinic on 3 April 2026 falls into the pause".
    package let sentence: String

    package init(engagement: ID<Engagement>, sentence: String) {
        self.engagement = engagement
        self.sentence = sentence
    }
}

extension Match {
    /// - Parameter reference: how the reference is set up: as they are, or as a change would leave them.
    package func conflict(for reference: Reference, today: Day) -> AvailabilityConflict? {
        guard let why = clash(reference.availability, today: today) else { return nil }
        return AvailabilityConflict(engagement: engagement.id, sentence: why)
    }

    private func clash(_ availability: Availability, today: Day) -> String? {
        switch engagement.state {
        case .shortlisted, .tookPlace, .thanked, .declined, .lapsed, .cancelled: nil
        case .scheduled: clashOfCall(availability)
        case .asked, .accepted, .introduced, .missed: clashOfAsk(availability, today: today)
        }
    }

    private func clashOfCall(_ availability: Availability) -> String? {
        guard let callAt = engagement.callAt else { return nil }
        let day = Day(of: callAt, in: availability.timeZone)
        let call = "the call with \(prospectName) on \(day.spelled)"
        if availability.isPaused(on: day) { return "\(call) falls into the pause" }
        if availability.daysOff.contains(where: { $0.contains(day) }) { return "\(call) falls on a day off" }
        if !availability.hours.isOpen(on: day.weekday) {
            return "\(call) is on a \(day.weekdayName), which does not work"
        }
        return nil
    }

    private func clashOfAsk(_ availability: Availability, today: Day) -> String? {
        let wish = request.wish
        let what = engagement.state == .asked ? "the ask" : "the \(wish.engagementType.title)"
        if !availability.willingFor.contains(wish.engagementType) {
            return "\(prospectName) asked for a kind no longer offered: \(wish.engagementType.title)"
        }
        let end = max(wish.neededBy, today)
        guard let free = availability.firstFreeDay(from: today) else {
            return "\(what) for \(prospectName) is still open during the pause"
        }
        return free > end
            ? "\(what) for \(prospectName) is needed by \(wish.neededBy.spelled), before the next free day, "
                + free.spelled
            : nil
    }
}
