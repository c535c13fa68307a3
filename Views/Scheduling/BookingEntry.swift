package import Domain
package import Foundation

/// What stands in the forms of the page on which a prospect picks a time.
package struct BookingEntry: Sendable {
    /// By whose clocks times are shown first.
    package var zone: TimeZone
    package var minutes: Int
    /// The first day that is shown; nil for the soonest.
    package var from: Day?
    package var slot = ""
    package var joins = ""
    package var guests: String
    package var reason = ""
    package var errors: FieldErrors = [:]
    /// Whether the form that calls the call off was refused, and not the one that picks a time.
    package var isOff = false

    /// As the prospect left it, or by what is known of them.
    package init(_ match: Match) {
        let (arrangement, prospect) = (match.engagement.arrangement, match.request.wish.prospect)
        zone =
            arrangement.prospectZone ?? prospect.timeZone ?? Country(code: prospect.country)?.mainTimeZone
            ?? match.program.timeZone
        minutes = CallTime.lengths.contains(match.engagement.minutes) ? match.engagement.minutes : 30
        joins = match.engagement.state == .scheduled ? (arrangement.aeJoins ? "yes" : "no") : ""
        guests = arrangement.guests.map(\.text).joined(separator: ", ")
    }
}
