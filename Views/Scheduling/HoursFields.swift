package import Domain
import Foundation

/// The hours in which somebody can be called, a field a weekday, and the notice they need.
struct HoursFields: Sendable {
    /// What stands in the field of each ISO weekday.
    let hours: [Int: String]
    let notice: String
    /// Nil where the form has the zone in a field of its own.
    let zone: TimeZone?
    let errors: FieldErrors

    var hint: String {
        let clocks =
            zone.map { "By the clocks of \($0.identifier.replacing("_", with: " "))." }
            ?? "By their own clocks."
        return "\(clocks) As 09:00–12:00, 13:00–17:00; empty for a day that never works."
    }

    /// A weekday's line.
    struct WeekdayLine {
        let label: String
        let name: String
        let value: String
        let error: String?

        var errorID: String { "\(name)-error" }
        var describedBy: String { error == nil ? "hours-hint" : "\(errorID) hours-hint" }
    }

    var days: [WeekdayLine] {
        (1...7).map { weekday in
            let name = HoursField.name(weekday)
            return WeekdayLine(
                label: Day.weekdayNames[weekday - 1], name: name, value: hours[weekday] ?? "",
                error: errors[name])
        }
    }

    var notices: SelectField {
        var choices = CallNotice.choices
        if let kept = Int(notice).flatMap({ CallNotice(hours: $0) }), !choices.contains(kept) {
            choices.append(kept)
            choices.sort { $0.hours < $1.hours }
        }
        return SelectField(
            "Notice needed before a call", name: HoursField.notice, value: notice,
            choices: choices.map { FieldChoice("\($0.hours)", $0.words.capitalizedFirst) }, prompt: nil,
            error: errors[HoursField.notice], isRequired: true)
    }
}

extension FieldValues {
    /// Weekly hours and notice in the fields of their form.
    package mutating func setHours(_ hours: WeeklyHours, notice: CallNotice) {
        for weekday in 1...7 { self[HoursField.name(weekday)] = hours.text(on: weekday) }
        self[HoursField.notice] = "\(notice.hours)"
    }
}
