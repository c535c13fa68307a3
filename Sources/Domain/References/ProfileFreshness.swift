/// How long ago a reference said that what the program holds about them is right, and whether that is too long ago to be
/// relied on in matching.
package struct ProfileFreshness: Hashable, Sendable {
    /// Nil where they never did.
    package let confirmedOn: Day?
    /// Since when they are on record or in the program, whichever is later; nil where that is not known.
    package let since: Day?
    /// After how many days they are asked again.
    package let days: Int

    package init(confirmedOn: Day?, since: Day?, days: Int) {
        self.confirmedOn = confirmedOn
        self.since = since
        self.days = days
    }

    package static let unknown = ProfileFreshness(
        confirmedOn: nil, since: nil, days: ProfileSettings.usualDays)

    /// From this day on it is stale; nil where nothing is known to count from.
    package var staleFrom: Day? { (confirmedOn ?? since)?.adding(days: days) }

    package func isStale(on today: Day) -> Bool { staleFrom.map { $0 <= today } ?? false }

    /// "last confirmed 210 days ago".
    package func sentence(on today: Day) -> String {
        if let confirmedOn { return "last confirmed \(Self.ago(confirmedOn, today))" }
        guard let since else { return "never confirmed" }
        return "never confirmed, and on record since \(since.spelled)"
    }

    private static func ago(_ day: Day, _ today: Day) -> String {
        switch day.days(until: today) {
        case ...0: "today"
        case 1: "yesterday"
        case let days: "\(days) days ago"
        }
    }
}
