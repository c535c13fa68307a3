import Domain

/// One weekday's line of the weekly hours: open from when to when, both empty for closed.
struct OpeningDay: Sendable {
    let number: Int
    let opens: String
    let closes: String
    let opensError: String?
    let closesError: String?

    /// - Parameter number: as ISO 8601 counts weekdays, from 1 for Monday.
    init(_ number: Int, values: FieldValues, errors: FieldErrors) {
        self.number = number
        opens = values["opens-\(number)"]
        closes = values["closes-\(number)"]
        opensError = errors["opens-\(number)"]
        closesError = errors["closes-\(number)"]
    }

    var name: String { Day.weekdayNames[number - 1] }
    var opensField: String { "opens-\(number)" }
    var closesField: String { "closes-\(number)" }
    var errorID: String { "hours-\(number)-error" }
}
