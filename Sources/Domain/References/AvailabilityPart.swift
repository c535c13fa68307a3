import Foundation

/// The parts of a reference's availability that are changed one at a time.
package enum AvailabilityPart: String, Hashable, Sendable, CaseIterable {
    case pause
    case types
    case hours
    case limits
    case timeZone
    case topics
    case languages

    /// How the part stands, as a short text that a form carries along: when it differs at the time the form arrives,
    /// the page was stale.
    package func mark(of reference: Reference) -> String {
        let availability = reference.availability
        switch self {
        case .pause:
            return switch availability.pause {
            case nil: "none"
            case .untilFurtherNotice: "open"
            case .until(let day): day.iso
            }
        case .types: return availability.willingFor.map(\.rawValue).sorted().joined(separator: " ")
        case .hours:
            return (availability.hours.kept + ["\(availability.notice.hours)"]).joined(separator: " ")
        case .limits:
            return [reference.ownMonthLimit, reference.ownQuarterLimit, reference.ownYearLimit]
                .map { $0.map(String.init) ?? "tier" }.joined(separator: " ")
        case .timeZone: return availability.timeZone.identifier
        case .topics:
            let topics = availability.topics
            return ProfileMark(ofTexts: topics.speakOn + [""] + topics.avoid).text
        case .languages: return reference.profile.languages.joined(separator: " ")
        }
    }
}
