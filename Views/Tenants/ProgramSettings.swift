package import Domain
import Foundation

/// The settings of a program, each part a form of its own: clocks, calendar, limits and weights.
package struct ProgramSettings: Sendable {
    let frame: Frame
    let tenant: Slug
    let edition: Edition
    let holidays: [Holiday]
    /// For which years holidays are read out of a file.
    let years: ClosedRange<Int>
    /// How many amounts of money are on record, all in the program's currency.
    let amounts: Int
    let timeline: Timeline
    let hasHistory: Bool
    let values: FieldValues
    let errors: FieldErrors
    /// The part whose form was just sent and is shown again.
    let sent: SettingsPart?
    /// Shown beneath the weights when it was asked for.
    let effect: WeightsEffectSection?

    package init(
        frame: Frame, tenant: Slug, edition: Edition, holidays: [Holiday], years: ClosedRange<Int>,
        amounts: Int, history: [Activity], clock: ReaderClock, values: FieldValues, errors: FieldErrors = [:],
        sent: SettingsPart? = nil, effect: WeightsEffectSection? = nil
    ) {
        self.frame = frame
        self.tenant = tenant
        self.edition = edition
        self.holidays = holidays
        self.years = years
        self.amounts = amounts
        timeline = Timeline(history.reversed(), clock: clock)
        hasHistory = !history.isEmpty
        self.values = values
        self.errors = errors
        self.sent = sent
        self.effect = effect
    }

    func path(_ part: SettingsPart) -> Path { .coordinator(tenant, .settingsPart(part)) }

    var templates: Path { .coordinator(tenant, .letterTemplates(.none)) }

    var effectPath: Path { .coordinator(tenant, .weightsEffect) }

    /// What is wrong stands in the form that was sent, and in no other.
    func errors(_ part: SettingsPart) -> FieldErrors { part == sent ? errors : [:] }

    /// A holiday's own button has no place for what is wrong; the form beneath it has.
    var holidayErrors: FieldErrors { sent == .endHoliday ? errors : errors(.holidays) }

    var currencies: [FieldChoice] {
        let codes =
            Currency.codes.contains(values["currency"])
            ? Currency.codes : Currency.codes + [values["currency"]]
        return codes.map { FieldChoice($0, $0) }
    }

    var currencyHint: String {
        switch amounts {
        case 0: "All amounts are in it; it can be changed until the first is on record."
        case 1: "1 amount is on record in it, so it stays."
        default: "\(Money.grouped(Int64(amounts))) amounts are on record in it, so it stays."
        }
    }

    var version: HiddenField { HiddenField("version", edition.text) }

    var slots: TypeSlotsForm {
        TypeSlotsForm(action: path(.slots), edition: edition, values: values, errors: errors(.slots))
    }

    var week: [OpeningDay] { (1...7).map { OpeningDay($0, values: values, errors: errors(.hours)) } }

    /// What of a file is taken.
    var fileHint: String {
        "An .ics file of whole days; those of \(years.lowerBound) to \(years.upperBound) are added to what is here."
    }

    var criteria: [Criterion] { Criterion.allCases }

    var corrections: [FieldChoice] {
        ProfileSettings.Corrections.allCases.map { choice in
            FieldChoice(
                choice.rawValue, choice.title.prefix(1).uppercased() + choice.title.dropFirst(),
                hint: choice == .stand
                    ? "Facts of their company wait all the same: others there have them too." : nil)
        }
    }

    func fields(_ holiday: Holiday) -> [HiddenField] {
        [version, HiddenField("day", holiday.day.iso)]
    }
}

extension FieldValues {
    /// The settings as they are on record, in the fields of their forms.
    package init(_ program: Program) {
        self.init()
        self["name"] = program.name
        self["time-zone"] = program.timeZone.identifier
        self["currency"] = program.currency
        self["cool-down"] = "\(program.coolDownDays)"
        self["account-limit"] = program.accountQuarterLimit.map { "\($0)" } ?? ""
        for (weekday, minutes) in program.calendar.hours where !minutes.isEmpty {
            self["opens-\(weekday)"] = Self.clock(minutes.lowerBound)
            self["closes-\(weekday)"] = Self.clock(minutes.upperBound)
        }
        let due = program.dueTimes
        self["analysis"] = Self.number(due.analysisHours)
        self["selection"] = "\(due.selectionDays)"
        self["confirmation"] = "\(due.confirmationDays)"
        self["introduction"] = "\(due.introductionDays)"
        self["scheduling"] = "\(due.schedulingDays)"
        self["follow-up"] = Self.number(due.followUpHours)
        for type in EngagementType.allCases {
            self[TypeSlotsForm.field(type)] = "\(program.slots[type])"
        }
        self["closing"] = "\(due.closingDays)"
        self["lead"] = Self.number(program.reminders.leadHours)
        self["ask-days"] = "\(program.reminders.askDays)"
        self["mail-from"] = program.letterhead.from?.text ?? ""
        self["mail-reply-to"] = program.letterhead.replyTo?.text ?? ""
        self["call-buffer"] = "\(program.calls.bufferMinutes)"
        self["call-place"] = program.calls.place
        self["confirm-days"] = "\(program.profiles.confirmDays)"
        self["corrections"] = program.profiles.corrections.rawValue
        self["erase-days"] = "\(program.profiles.eraseDays)"
        if program.benefits.allowsDonation { self["allows-donation"] = "yes" }
        self["lapse-days"] = "\(program.reminders.lapseDays)"
        for criterion in Criterion.allCases {
            self[WeightField.of(criterion)] = "\(program.weights[criterion])"
        }
        self[WeightField.rest] = "\(program.weights.rest)"
        self[WeightField.rating] = "\(program.weights.rating)"
    }

    private static func number(_ hours: Double) -> String {
        hours == hours.rounded() ? String(Int(hours)) : String(hours)
    }

    private static func clock(_ minute: Int) -> String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    }
}
