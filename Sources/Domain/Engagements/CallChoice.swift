package import Foundation

/// What a prospect chose for their call.
package struct CallChoice: Hashable, Sendable {
    package let time: CallTime
    /// Whether the AE shall be there.
    package let aeJoins: Bool
    /// Colleagues who come too.
    package let guests: [MailAddress]
    /// By whose clocks they chose.
    package let zone: TimeZone

    package init(time: CallTime, aeJoins: Bool, guests: [MailAddress], zone: TimeZone) {
        self.time = time
        self.aeJoins = aeJoins
        self.guests = guests
        self.zone = zone
    }
}
