package import Foundation

/// A change of when, for what and how often a reference may be asked, made by themselves or noted for them by a
/// coordinator; it holds at once.
package struct AvailabilityChange: Sendable {
    /// One thing to change; each is a form of its own, so that two people changing two things do not collide.
    package enum Step: Hashable, Sendable {
        /// Nil ends the pause.
        case pause(Availability.Pause?)
        case willingFor(Set<EngagementType>)
        /// When calls can be, and how long before they have to be known.
        case hours(WeeklyHours, CallNotice)
        case addDaysOff(DaysOff)
        case removeDaysOff(first: Day, last: Day)
        /// Nil where the tier's own limit shall hold.
        case ownLimits(OwnLimits)
        case topics(Topics)
        /// ISO 639-1 codes.
        case languages([String])
        case timeZone(TimeZone)
    }

    /// The reference afterwards.
    package let reference: Reference
    package let activity: Activity
    package let letters: [Letter]
    /// What is open with the reference and no longer fits, because of this change.
    package let conflicts: [AvailabilityConflict]
    /// Whether their coordinators are told of it.
    package let tells: Bool

    /// Most stretches of days off that a reference may keep.
    package static let mostDaysOff = 100
}

extension Reference {
    /// - Parameters:
    ///   - today: the day in the tenant's time zone.
    ///   - open: what is open with this reference.
    ///   - tells: whether the coordinators are told of what of it no longer fits.
    package func changeAvailability(
        _ step: AvailabilityChange.Step, _ act: Act, today: Day, open: [Match], tells: Bool = true
    ) throws(Refusal) -> AvailabilityChange {
        var after = self
        switch step {
        case .pause(let pause): try Self.set(pause, in: &after.availability, today: today)
        case .willingFor(let types): try Self.set(types, in: &after.availability)
        case .hours(let hours, let notice): try Self.set(hours, notice, in: &after.availability)
        case .addDaysOff(let days): try Self.add(days, to: &after.availability, today: today)
        case .removeDaysOff(let first, let last):
            after.availability.daysOff.removeAll { $0.first == first && $0.last == last }
        case .ownLimits(let limits): try after.lower(to: limits)
        case .topics(let topics): after.availability.topics = try topics.checked()
        case .languages(let codes): after.profile = profile.speaking(codes)
        case .timeZone(let zone): after.availability.timeZone = zone
        }
        guard after != self else {
            throw Refusal(.outOfStep, "Nothing to change: that is how it stands already.")
        }
        let known = Set(open.compactMap { $0.conflict(for: self, today: today) })
        let touched = open.compactMap { match in
            match.conflict(for: after, today: today).map { (match: match, conflict: $0) }
        }.filter { !known.contains($0.conflict) }
        let sentence = AvailabilityWords(before: self, after: after).sentence(step)
        return AvailabilityChange(
            reference: after,
            activity: Activity(
                at: act.at, by: act.by, kind: .availabilityChanged, reference: id, account: account.id,
                sentence: act.onBehalf ? "noted for \(contact.name): \(sentence)" : sentence),
            letters: tells
                ? touched.compactMap { $0.match.word(of: $0.conflict, act, because: sentence) } : [],
            conflicts: touched.map(\.conflict), tells: tells)
    }

    /// Refuses when this part was changed since the page was drawn that `mark` comes from.
    package func check(_ part: AvailabilityPart, mark: String) throws(Refusal) {
        guard mark == part.mark(of: self) else {
            throw Refusal(
                .stale,
                "This was changed while you were looking at it. Here is how it stands now; nothing was overwritten."
            )
        }
    }

    private static func set(
        _ pause: Availability.Pause?, in availability: inout Availability, today: Day
    ) throws(Refusal) {
        if case .until(let day) = pause {
            guard day > today else {
                throw Refusal(.invalid, "That day has come already. Choose the day you are back.")
            }
            guard day <= today.adding(days: 3 * 366) else {
                throw Refusal(.invalid, "That is years away. Pause until further notice instead.")
            }
        }
        availability.pause = pause
    }

    private static func set(
        _ types: Set<EngagementType>, in availability: inout Availability
    ) throws(Refusal) {
        guard !types.isEmpty else {
            throw Refusal(.invalid, "That leaves nothing to ask for. To be asked for nothing, pause instead.")
        }
        availability.willingFor = types
    }

    private static func set(
        _ hours: WeeklyHours, _ notice: CallNotice, in availability: inout Availability
    ) throws(Refusal) {
        guard !hours.isEmpty else {
            throw Refusal(.invalid, "That leaves no day at all. To be asked for nothing, pause instead.")
        }
        availability.hours = hours
        availability.notice = notice
    }

    private static func add(
        _ days: DaysOff, to availability: inout Availability, today: Day
    ) throws(Refusal) {
        guard days.last >= today else {
            throw Refusal(.invalid, "These days have passed. Choose days from today on.")
        }
        guard days.first.days(until: days.last) <= 366 else {
            throw Refusal(.invalid, "More than a year off is a pause: choose “until further notice” above.")
        }
        guard !availability.daysOff.contains(where: { $0.first == days.first && $0.last == days.last }) else {
            throw Refusal(.outOfStep, "These days are on your list already.")
        }
        guard availability.daysOff.count < AvailabilityChange.mostDaysOff else {
            throw Refusal(
                .invalid, "The list holds \(AvailabilityChange.mostDaysOff) entries. Remove old ones first.")
        }
        availability.daysOff = (availability.daysOff + [days]).sorted { $0.first < $1.first }
    }

    private mutating func lower(to limits: OwnLimits) throws(Refusal) {
        try limits.check(against: tier)
        ownMonthLimit = limits.month
        ownQuarterLimit = limits.quarter
        ownYearLimit = limits.year
    }
}
