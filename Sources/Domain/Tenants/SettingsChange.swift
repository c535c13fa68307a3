package import Foundation

/// A coordinator's change of one part of the program's settings. Clocks that run are due by the new ones at once.
package struct SettingsChange: Sendable {
    /// One part, as one form sends it.
    package enum Part: Hashable, Sendable {
        case general(General)
        /// Opening and closing minute by ISO weekday; a missing day is closed.
        case hours([Int: Range<Int>])
        case dueTimes(DueTimes)
        case reminders(Reminders)
        case letterhead(Letterhead)
        case calls(CallSettings)
        case profiles(ProfileSettings)
        case benefits(BenefitSettings)
        case weights(Weights)
        /// Slots that an engagement of each type takes.
        case slots(TypeSlots)
        case addHoliday(Holiday)
        /// Those of a file that are not on record yet.
        case takeHolidays([Holiday])
        case endHoliday(Holiday)
    }

    /// The program as a whole.
    package struct General: Hashable, Sendable {
        package let name: String
        package let timeZone: TimeZone
        package let currency: String
        package let coolDownDays: Int
        package let accountQuarterLimit: Int?

        package init(
            name: String, timeZone: TimeZone, currency: String, coolDownDays: Int, accountQuarterLimit: Int?
        ) {
            self.name = name
            self.timeZone = timeZone
            self.currency = currency
            self.coolDownDays = coolDownDays
            self.accountQuarterLimit = accountQuarterLimit
        }
    }

    package let part: Part
    package let activity: Activity
}

extension Program {
    /// - Parameters:
    ///   - seen: the edition of the settings that the form was drawn from.
    ///   - amounts: how many amounts of money are on record, all in the program's currency.
    package func change(
        _ part: SettingsChange.Part, edition: Edition, seen: Edition?, amounts: Int, _ act: Act
    ) throws(Refusal) -> SettingsChange {
        try edition.check(seen: seen, of: "the settings")
        var found = Differences()
        switch part {
        case .general(let general): try compare(general, amounts: amounts, &found)
        case .hours(let hours):
            guard hours.values.contains(where: { !$0.isEmpty }) else {
                throw Refusal(.invalid, "A program that never opens could never be on time.")
            }
            for day in 1...7 {
                found.add(
                    Day.weekdayNames[day - 1], Self.span(calendar.hours[day]), Self.span(hours[day]))
            }
        case .dueTimes(let times): compare(times, &found)
        case .reminders(let reminders): self.reminders.compare(reminders, &found)
        case .letterhead(let letterhead): self.letterhead.compare(letterhead, &found)
        case .calls(let calls): self.calls.compare(calls, &found)
        case .profiles(let profiles): self.profiles.compare(profiles, &found)
        case .benefits(let benefits): self.benefits.compare(benefits, &found)
        case .weights(let weights):
            try weights.check()
            for criterion in Criterion.allCases {
                found.add("weight of \(criterion.title)", self.weights[criterion], weights[criterion])
            }
            found.add("weight of rest", self.weights.rest, weights.rest)
            found.add("weight of earlier ratings", self.weights.rating, weights.rating)
        case .slots(let slots):
            guard EngagementType.allCases.allSatisfy({ TypeSlots.range.contains(slots[$0]) }) else {
                let range = TypeSlots.range
                throw Refusal(
                    .invalid, "An engagement takes \(range.lowerBound) to \(range.upperBound) slots.")
            }
            for type in EngagementType.allCases {
                found.add("slots that a \(type.title) takes", self.slots[type], slots[type])
            }
        case .addHoliday(let holiday):
            guard !calendar.holidays.contains(holiday.day) else {
                throw Refusal(.outOfStep, "\(holiday.day.spelled) is a holiday already.")
            }
            found.add("holiday", "", "\(holiday.name), \(holiday.day.spelled)")
        case .takeHolidays(let holidays):
            let new = holidays.filter { !calendar.holidays.contains($0.day) }
            guard new.count <= Self.mostHolidaysAtOnce else {
                throw Refusal(
                    .invalid,
                    "The file holds \(new.count) new days; a calendar of holidays has no more than "
                        + "\(Self.mostHolidaysAtOnce). Is it the right one?")
            }
            for holiday in new { found.add("holiday", "", "\(holiday.name), \(holiday.day.spelled)") }
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

    private static let mostHolidaysAtOnce = 100

    private func compare(
        _ general: SettingsChange.General, amounts: Int, _ found: inout Differences
    ) throws(Refusal) {
        guard !general.name.trimmingBlanks.isEmpty else {
            throw Refusal(.invalid, "A program needs a name.")
        }
        guard general.currency == currency || amounts == 0 else {
            throw Refusal(
                .protected,
                "\(Money.grouped(Int64(amounts))) amount\(amounts == 1 ? " is" : "s are") on record in \(currency). Another currency would not "
                    + "convert them, only rename them, so it can't be changed any more.")
        }
        found.add("name", name, general.name)
        found.add("time zone", timeZone.identifier, general.timeZone.identifier)
        found.add("currency", currency, general.currency)
        found.add("days of rest after an engagement", coolDownDays, general.coolDownDays)
        found.add("limit of an account a quarter", accountQuarterLimit, general.accountQuarterLimit)
    }

    private func compare(_ times: DueTimes, _ found: inout Differences) {
        found.add(
            "analysis, business hours", Self.number(dueTimes.analysisHours), Self.number(times.analysisHours))
        found.add("selection, business days", dueTimes.selectionDays, times.selectionDays)
        found.add("confirmation, business days", dueTimes.confirmationDays, times.confirmationDays)
        found.add("introduction, business days", dueTimes.introductionDays, times.introductionDays)
        found.add("scheduling, days", dueTimes.schedulingDays, times.schedulingDays)
        found.add("follow-up, hours", Self.number(dueTimes.followUpHours), Self.number(times.followUpHours))
        found.add("closing, business days", dueTimes.closingDays, times.closingDays)
    }

    static func number(_ hours: Double) -> String {
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
