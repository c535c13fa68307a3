/// The fields of weekly hours, named the same where they are drawn and where they are read.
package enum HoursField {
    package static let notice = "notice"

    /// - Parameter weekday: as ISO 8601 counts them, 1 is Monday.
    package static func name(_ weekday: Int) -> String { "hours-\(weekday)" }

    /// The longest text of a weekday, in characters.
    package static let longest = 60
}
