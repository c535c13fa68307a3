import Domain

/// A stretch of days off in words, with what a form needs to end it.
struct DaysOffLine: Sendable {
    let words: String
    let note: String
    let fields: [HiddenField]

    init(_ days: DaysOff) {
        words = days.first == days.last ? days.first.spelled : "\(days.first.spelled) – \(days.last.spelled)"
        note = days.note
        fields = [HiddenField("first", days.first.iso), HiddenField("last", days.last.iso)]
    }
}
