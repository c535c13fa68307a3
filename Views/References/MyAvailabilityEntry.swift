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
    package var quarter: String
    package var year: String
    package var timeZone: String

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
        quarter = reference.ownQuarterLimit.map(String.init) ?? ""
        year = reference.ownYearLimit.map(String.init) ?? ""
        timeZone = availability.timeZone.identifier
    }
}
