package import Foundation

/// What was agreed about a call beside its time.
package struct CallArrangement: Hashable, Sendable {
    /// The number to dial or the address of the video call; empty where the program's holds.
    package internal(set) var place: String = ""
    /// Whether the prospect wants the AE to be there.
    package internal(set) var aeJoins: Bool = false
    /// Who else comes from the prospect.
    package internal(set) var guests: [MailAddress] = []
    /// By whose clocks the prospect lives; nil while they have not said.
    package internal(set) var prospectZone: TimeZone?
    /// The number of the latest invitation; nil while nobody was invited.
    package internal(set) var sequence: Int?
    /// When that was.
    package internal(set) var invitedAt: Date?

    package init() {}

    package init(
        place: String, aeJoins: Bool, guests: [MailAddress], prospectZone: TimeZone?, sequence: Int?,
        invitedAt: Date?
    ) {
        self.place = place
        self.aeJoins = aeJoins
        self.guests = guests
        self.prospectZone = prospectZone
        self.sequence = sequence
        self.invitedAt = invitedAt
    }

    /// Most colleagues whom a prospect can bring.
    package static let mostGuests = 5

    mutating func inviteAnew(at now: Date) {
        sequence = sequence.map { $0 + 1 } ?? 0
        invitedAt = now
    }
}
