import Domain
import Foundation

/// The form in which a reference names times for a call by hand, in place of the hours of their week.
struct TimeOfferForm: Sendable {
    let action: Path
    let mark: HiddenField
    let contact: String
    let hours: WeeklyHours
    let clock: ReaderClock
    /// The reference's zone, by whose clocks the times are typed.
    let zone: TimeZone
    /// The times offered so far that are to come.
    let offered: [Date]
    /// What was typed into the form that was refused; otherwise empty.
    let typed: [String]
    let errors: FieldErrors
    let availability: Path

    var title: String { offered.isEmpty ? "When could you?" : "The times that you offer" }

    var sentence: String {
        offered.isEmpty
            ? "\(contact) picks from your hours, \(hours.words). Would other times be better? Name three or more."
            : "\(contact) picks one of these; only while one of them is to come."
    }

    var lines: [String] { offered.map { clock.moment($0) } }

    var fields: [DateField] {
        (0..<TimeOfferField.count).map { index in
            let name = TimeOfferField.name(index)
            return DateField(
                "Time \(index + 1)", name: name, value: typed.indices.contains(index) ? typed[index] : "",
                hasTime: true, error: errors[name], isRequired: index < CallSlots.fewestOffered)
        }
    }

    var hint: String {
        "In \(ReaderClock.name(of: zone)). They hold for 30 or 45 minutes, as the prospect likes."
    }

    var withdraw: ButtonForm {
        ButtonForm(
            "Use my weekly hours instead", action: action, tone: .quiet,
            fields: [mark, HiddenField(TimeOfferField.weekly, "yes")])
    }
}

/// The fields of the form that offers times, named the same where they are drawn and where they are read.
package enum TimeOfferField {
    /// Times that one form takes.
    package static let count = 5
    /// Sent by the button that lets the weekly hours hold again.
    package static let weekly = "weekly"

    package static func name(_ index: Int) -> String { "time-\(index + 1)" }
}
