package import Domain
import Foundation

/// What stands in the forms of a reference's availability: how it is set, or what was typed into the one refused.
package struct MyAvailabilityEntry: Sendable {
    /// The forms of the page.
    package enum Form: Sendable {
        case pause
        case types
        case hours
        case daysOff
        /// The button beside days off.
        case removal
        case limits
        case timeZone
        case topics
        case languages
        /// The button that tells a coordinator.
        case tell

        /// The box that keeps what no longer fits from the coordinators.
        package var quietField: String { "quiet-\(self)" }
    }

    package var refused: Form?
    package var errors: FieldErrors = [:]
    package var pause: String
    package var until: String
    package var types: Set<String>
    /// What stands in the field of each ISO weekday.
    package var hours: [Int: String]
    package var notice: String
    package var firstDay = ""
    package var lastDay = ""
    package var remark = ""
    package var month: String
    package var quarter: String
    package var year: String
    package var timeZone: String
    package var speakOn: String
    package var avoid: String
    package var languages: String
    package var isQuiet = false

    /// - Parameter today: a pause that has passed is none.
    package init(_ reference: Reference, today: Day) {
        let availability = reference.availability
        (pause, until) =
            switch availability.pause {
            case .until(let day) where day > today: ("until", day.iso)
            case .untilFurtherNotice: ("open", "")
            case .until, nil: ("until", "")
            }
        types = Set(availability.willingFor.map(\.rawValue))
        hours = Dictionary(uniqueKeysWithValues: (1...7).map { ($0, availability.hours.text(on: $0)) })
        notice = "\(availability.notice.hours)"
        month = reference.ownMonthLimit.map(String.init) ?? ""
        quarter = reference.ownQuarterLimit.map(String.init) ?? ""
        year = reference.ownYearLimit.map(String.init) ?? ""
        timeZone = availability.timeZone.identifier
        speakOn = availability.topics.speakOn.joined(separator: "\n")
        avoid = availability.topics.avoid.joined(separator: "\n")
        languages = ProfileValue(.languages, of: reference).words
    }
}
