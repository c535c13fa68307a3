package import Foundation

/// A coordinator's change of one part of the program's settings. What runs already keeps its due time.
package struct SettingsChange: Sendable {
    /// One part, as one form sends it.
    package enum Part: Hashable, Sendable {
        case general(name: String, timeZone: TimeZone, coolDownDays: Int, accountQuarterLimit: Int?)
        /// Opening and closing minute by ISO weekday; a missing day is closed.
        case hours([Int: Range<Int>])
        case dueTimes(DueTimes)
        case weights(Weights)
        case addHoliday(Holiday)
        case endHoliday(Holiday)
    }

    package let part: Part
    package let activity: Activity
}

extension Program {
    /// - Parameter seen: the edition of the settings that the form was drawn from.
    package func change(
        _ part: SettingsChange.Part, edition: Edition, seen: Edition?, _ act: Act
    ) throws(Refusal) -> SettingsChange {
        try edition.check(seen: seen, of: "the settings")
        var found = Differences()
        switch part {
        case .general(let name, let zone, let days, let limit):
            guard !name.trimmingBlanks.isEmpty else { throw Refusal(.invalid, "A program needs a name.") }
            found.add("name", self.name, name)
            found.add("time zone", timeZone.identifier, zone.identifier)
            found.add("days of rest after an engagement", coolDownDays, days)
            found.add("limit of an account a quarter", accountQuarterLimit, limit)
        case .hours(let hours):
            guard hours.values.contains(where: { !$0.isEmpty }) else {
                throw Refusal(.invalid, "A program that never opens could never be on time.")
            }
            for day in 1...7 {
                found.add(
                    Day.weekdayNames[day - 1], Self.span(calendar.hours[day]), Self.span(hours[day]))
            }
        case .dueTimes(let times): compare(times, &found)
        case .weights(let weights):
            guard Criterion.allCases.contains(where: { weights[$0] > 0 }) else {
                throw Refusal(.invalid, "At least one criterion has to count for something.")
            }
            for criterion in Criterion.allCases {
                found.add("weight of \(criterion.title)", self.weights[criterion], weights[criterion])
            }
        case .addHoliday(let holiday):
            guard !calendar.holidays.contains(holiday.day) else {
                throw Refusal(.outOfStep, "\(holiday.day.spelled) is a holiday already.")
            }
            found.add("holiday", "", "\(holiday.name), \(holiday.day.spelled)")
        case .endHoliday(let holiday):
            guard calendar.holidays.contains(holiday.day) else {
                throw Refusal(.outOfStep, "That day is no holiday.")
            }
            found.add("holiday", "\(holiday.name), \(holiday.day.spelled)", "")
        }
        guard !found.lines.isEmpty else {
            throw Refusal(.outOfStep, "Nothing was changed: the settings are like this already.")
        }
        return SettingsChange(
            part: part,
            activity: Activity(
                at: act.at, by: act.by, kind: .settingsChanged, sentence: "changed the settings",
                detail: found.text))
    }

    private func compare(_ times: DueTimes, _ found: inout Differences) {
        found.add(
            "analysis, business hours", Self.number(dueTimes.analysisHours), Self.number(times.analysisHours))
        found.add("selection, business days", dueTimes.selectionDays, times.selectionDays)
        found.add("confirmation, business days", dueTimes.confirmationDays, times.confirmationDays)
        found.add("introduction, business days", dueTimes.introductionDays, times.introductionDays)
        found.add("scheduling, days", dueTimes.schedulingDays, times.schedulingDays)
        found.add("follow-up, hours", Self.number(dueTimes.followUpHours), Self.number(times.followUpHours))
    }

    private static func number(_ hours: Double) -> String {
        hours == hours.rounded() ? String(Int(hours)) : String(hours)
    }

    private static func span(_ minutes: Range<Int>?) -> String {
        guard let minutes, !minutes.isEmpty else { return "closed" }
        return "\(clock(minutes.lowerBound))–\(clock(minutes.upperBound))"
    }

    private static func clock(_ minute: Int) -> String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    }
}
