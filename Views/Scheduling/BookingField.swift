/// The fields of the page on which a prospect picks a time, named the same where they are drawn and where they are read.
package enum BookingField {
    package static let zone = "zone"
    package static let minutes = "minutes"
    /// The first day that is shown.
    package static let from = "from"
    package static let slot = "slot"
    package static let joins = "joins"
    package static let guests = "guests"
    package static let reason = "reason"
    package static let seen = "seen"
}
