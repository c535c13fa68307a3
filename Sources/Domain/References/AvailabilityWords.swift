import Foundation

/// A change of availability in words for the record: what was, and what is from now on.
struct AvailabilityWords {
    let before: Reference
    let after: Reference

    func sentence(_ step: AvailabilityChange.Step) -> String {
        switch step {
        case .pause(nil): "resumed; before: \(Self.pause(before))"
        case .pause: "paused: \(Self.pause(after))"
        case .willingFor: "does \(Self.types(after)); before: \(Self.types(before))"
        case .hours:
            "changed the hours for calls to \(Self.hours(after)); before: \(Self.hours(before))"
        case .addDaysOff(let days): "is off \(Self.span(days.first, days.last))"
        case .removeDaysOff(let first, let last): "is no longer off \(Self.span(first, last))"
        case .ownLimits:
            "changed their own limits to \(after.ownLimits.words); before: \(before.ownLimits.words)"
        case .topics: "\(after.availability.topics.words); before: \(before.availability.topics.words)"
        case .languages: "speaks \(Self.languages(after)); before: \(Self.languages(before))"
        case .timeZone(let zone):
            "changed their time zone to \(zone.identifier); before: \(before.availability.timeZone.identifier)"
        }
    }

    static func span(_ first: Day, _ last: Day) -> String {
        first == last ? "on \(first.spelled)" : "from \(first.spelled) through \(last.spelled)"
    }

    private static func pause(_ reference: Reference) -> String {
        switch reference.availability.pause {
        case nil: "not paused"
        case .untilFurtherNotice: "until further notice"
        case .until(let day): "until \(day.spelled)"
        }
    }

    private static func types(_ reference: Reference) -> String {
        let titles = EngagementType.allCases.filter(reference.availability.willingFor.contains).map(\.title)
        return titles.isEmpty ? "nothing" : Brief.list(titles)
    }

    private static func hours(_ reference: Reference) -> String {
        let availability = reference.availability
        return
            "\(availability.hours.words), with \(availability.notice.words == "none" ? "no" : availability.notice.words) notice"
    }

    private static func languages(_ reference: Reference) -> String {
        let words = ProfileValue(.languages, of: reference).parts
        return words.isEmpty ? "no language named" : Brief.list(words)
    }
}
