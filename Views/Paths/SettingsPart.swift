/// The parts of a program's settings, each a form of its own.
package enum SettingsPart: String, Sendable, Hashable, CaseIterable {
    case general
    case hours
    case dueTimes = "due-times"
    case reminders
    case letterhead
    case calls
    case profiles
    case benefits
    case weights
    case slots
    case holidays
    case holidayFile = "holidays/file"
    case endHoliday = "holidays/end"
}
