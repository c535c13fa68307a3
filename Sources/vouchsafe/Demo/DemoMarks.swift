import Domain

/// What is special about a reference of the demo, in one word: `pause21` (days), `pause`, `quarter1` and `year2` (limits
/// of their own), `off5-12` (days off, counted from today), `fri`, `noRewards`, `invited`, `left`.
struct DemoMarks {
    private(set) var pause: Availability.Pause?
    private(set) var ownQuarterLimit: Int?
    private(set) var ownYearLimit: Int?
    private(set) var daysOff: [DaysOff] = []
    private(set) var weekdaysOff: Set<Int> = [6, 7]
    private(set) var takesNoRewards = false
    private(set) var standing: Reference.Standing = .active

    init(_ word: String, today: Day) {
        let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
        switch word.prefix(while: \.isLetter) {
        case "pause":
            pause = numbers.first.map { .until(today.adding(days: $0)) } ?? .untilFurtherNotice
        case "quarter": ownQuarterLimit = numbers.first
        case "year": ownYearLimit = numbers.first
        case "off":
            let days = DaysOff(
                first: today.adding(days: numbers.first ?? 0), last: today.adding(days: numbers.last ?? 0),
                note: "On leave")
            daysOff = [days].compactMap { $0 }
        case "fri": weekdaysOff.insert(5)
        case "noRewards": takesNoRewards = true
        case "invited": standing = .invited
        case "left": standing = .left
        default: break
        }
    }
}
