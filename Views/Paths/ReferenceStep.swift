/// What a coordinator can do with one reference, as the last part of its address.
package enum ReferenceStep: String, Sendable, Hashable, CaseIterable {
    case edit
    case pause
    case resume
    case daysOff = "days-off"
    case endDaysOff = "days-off/end"
    case tier
    case join
    case leave
    case link
    case confirm
    case corrections
}
