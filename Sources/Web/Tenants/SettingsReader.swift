import Domain
import Foundation
import NIOCore
import Views

/// Reads one part of a program's settings out of the form that sent it.
struct SettingsReader {
    private(set) var fields: FormReader
    private let files: [String: UploadedFile]
    /// For which years holidays are read out of a file.
    private let years: ClosedRange<Int>
    private var problems: [HolidayFile.Problem] = []

    init(_ form: SentForm, years: ClosedRange<Int>) {
        fields = FormReader(form)
        files = form.files
        self.years = years
    }

    /// Nil when something is wrong with the form; `fields` then says what.
    mutating func change(_ part: SettingsPart) -> SettingsChange.Part? {
        let change: SettingsChange.Part? =
            switch part {
            case .general: general()
            case .hours: .hours(hours())
            case .dueTimes: .dueTimes(dueTimes())
            case .reminders: .reminders(reminders())
            case .letterhead: .letterhead(letterhead())
            case .calls: .calls(calls())
            case .benefits: .benefits(benefits())
            case .profiles: profiles().map { .profiles($0) }
            case .weights: .weights(weights())
            case .slots: .slots(fields.typeSlots())
            case .holidays: holiday().map { .addHoliday($0) }
            case .holidayFile: holidayFile().map { .takeHolidays($0) }
            case .endHoliday: fields.day("day").map { .endHoliday(Holiday(day: $0, name: "")) }
            }
        return fields.isValid ? change : nil
    }

    private mutating func general() -> SettingsChange.Part? {
        let name = fields.line("name", max: 100)
        let zone = fields.timeZone("time-zone")
        let currency = fields.line("currency", max: 3)
        if !currency.isEmpty, !Currency.codes.contains(currency) {
            fields.reject("currency", "Choose one of the list")
        }
        let days = fields.integer("cool-down", in: 0...365)
        let limit = fields.integer("account-limit", in: 1...100, required: false)
        guard let zone, let days else { return nil }
        return .general(
            SettingsChange.General(
                name: name, timeZone: zone, currency: currency, coolDownDays: days, accountQuarterLimit: limit
            ))
    }

    private mutating func hours() -> [Int: Range<Int>] {
        var hours: [Int: Range<Int>] = [:]
        for day in 1...7 {
            let (opens, closes) = (fields.clock("opens-\(day)"), fields.clock("closes-\(day)"))
            switch (opens, closes) {
            case (.time(let from), .time(let to)):
                if from < to {
                    hours[day] = from..<to
                } else {
                    fields.reject("closes-\(day)", "This is not after the opening")
                }
            case (.time, .empty): fields.reject("closes-\(day)", "Say until when, or empty both")
            case (.empty, .time): fields.reject("opens-\(day)", "Say from when, or empty both")
            case (.empty, .empty), (.wrong, _), (_, .wrong): break
            }
        }
        return hours
    }

    private mutating func dueTimes() -> DueTimes {
        var times = DueTimes()
        times.analysisHours = fields.hours("analysis") ?? times.analysisHours
        times.selectionDays = fields.integer("selection", in: 0...60) ?? 0
        times.confirmationDays = fields.integer("confirmation", in: 1...60) ?? 1
        times.introductionDays = fields.integer("introduction", in: 1...60) ?? 1
        times.schedulingDays = fields.integer("scheduling", in: 1...90) ?? 1
        times.followUpHours = fields.hours("follow-up") ?? times.followUpHours
        times.closingDays = fields.integer("closing", in: 1...60) ?? 1
        return times
    }

    private mutating func reminders() -> Reminders {
        var reminders = Reminders()
        reminders.leadHours = fields.hours("lead", from: 0) ?? reminders.leadHours
        reminders.askDays = fields.integer("ask-days", in: 1...60) ?? 1
        reminders.lapseDays = fields.integer("lapse-days", in: 1...60) ?? 1
        return reminders
    }

    private mutating func calls() -> CallSettings {
        var calls = CallSettings()
        calls.bufferMinutes = fields.integer("call-buffer", in: 0...240) ?? 0
        calls.place = fields.line("call-place", max: 300, required: false)
        return calls
    }

    private mutating func profiles() -> ProfileSettings? {
        let days = fields.integer("confirm-days", in: ProfileSettings.range)
        let corrections = fields.choice("corrections", ProfileSettings.Corrections.self)
        let eraseDays = fields.integer("erase-days", in: ProfileSettings.eraseRange)
        guard let days, let corrections, let eraseDays else { return nil }
        var profiles = ProfileSettings()
        profiles.confirmDays = days
        profiles.corrections = corrections
        profiles.eraseDays = eraseDays
        return profiles
    }

    private func benefits() -> BenefitSettings {
        var benefits = BenefitSettings()
        benefits.allowsDonation = fields.flag("allows-donation")
        return benefits
    }

    private mutating func weights() -> Weights {
        var points: [Criterion: Int] = [:]
        for criterion in Criterion.allCases {
            points[criterion] = fields.integer(WeightField.of(criterion), in: 0...100)
        }
        return Weights(
            points, rest: fields.integer(WeightField.rest, in: 0...100) ?? 0,
            rating: fields.integer(WeightField.rating, in: 0...100) ?? 0)
    }

    private mutating func letterhead() -> Letterhead {
        let from = fields.mail("mail-from", required: false)
        if let from, !from.isASCII {
            fields.reject("mail-from", "Many mail servers take no address with such letters")
        }
        return Letterhead(from: from, replyTo: fields.mail("mail-reply-to", required: false))
    }

    private mutating func holidayFile() -> [Holiday]? {
        guard let file = files["file"], !(file.name.isEmpty && file.isEmpty) else {
            fields.reject("file", "Choose a file")
            return nil
        }
        do throws(Refusal) {
            let read = try HolidayFile(Array(file.bytes.readableBytesView), years: years)
            problems = read.problems
            let holidays = read.holidays.filter { years.contains($0.day.year) }
            if holidays.isEmpty {
                fields.reject(
                    "file",
                    "No whole day of \(years.lowerBound) to \(years.upperBound) stands in it." + notRead)
            }
            return holidays.map { Holiday(day: $0.day, name: $0.name.isEmpty ? "Holiday" : $0.name) }
        } catch {
            fields.reject("file", error.sentence)
            return nil
        }
    }

    /// What of a calendar file gave no day, in a sentence; empty when nothing.
    var notRead: String {
        guard let first = problems.first else { return "" }
        let name = first.name.isEmpty ? "The event on line \(first.line)" : "“\(first.name.prefix(60))”"
        let rest = problems.count > 1 ? " \(problems.count - 1) more were left out too." : ""
        return " \(name) was left out: \(first.why.sentence)\(rest)"
    }

    private mutating func holiday() -> Holiday? {
        let day = fields.day("day")
        let name = fields.line("holiday-name", max: 100)
        return day.map { Holiday(day: $0, name: name) }
    }
}

extension FormReader {
    /// What a field for a time of day held.
    fileprivate enum Clock {
        case empty, wrong
        /// Minutes since midnight.
        case time(Int)
    }

    /// A time of day as 9:00 or 17.30; 24:00 is the end of the day.
    fileprivate mutating func clock(_ name: String) -> Clock {
        let text = line(name, max: 5, required: false)
        if errors[name] != nil { return .wrong }
        if text.isEmpty { return .empty }
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
            (0..<60).contains(minute), hour * 60 + minute <= 1440, text.last?.isNumber == true
        else {
            reject(name, "A time as 09:00 or 17:30")
            return .wrong
        }
        return .time(hour * 60 + minute)
    }

    /// Hours, whole or in quarters.
    fileprivate mutating func hours(_ name: String, from least: Double = 0.25) -> Double? {
        let text = line(name, max: 6)
        guard !text.isEmpty else { return nil }
        guard let hours = Double(text.replacing(",", with: ".")), (least...500).contains(hours),
            (hours * 4).rounded() == hours * 4
        else {
            reject(name, "Hours from \(least == 0 ? "0" : "0.25") to 500, in quarters")
            return nil
        }
        return hours
    }
}
