package import Foundation

/// A line of the ledger of benefits: what was granted, asked for, handed over or ended, by whom and when. Lines are only ever
/// added; whatever stands somewhere as a balance is their sum.
package struct BenefitEntry: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case granted
        case claimed
        case delivered
        case expired
        case reversed
        case declined
        case donated

        package var title: String {
            switch self {
            case .granted: "Granted"
            case .claimed: "Claimed"
            case .delivered: "Delivered"
            case .expired: "Expired"
            case .reversed: "Reversed"
            case .declined: "Declined"
            case .donated: "Given to charity"
            }
        }
    }

    package let kind: Kind
    /// What it changes in what nobody has asked for yet: minor units of the grant's currency, or pieces of what is no money.
    package let free: Int64
    /// What it changes in what was asked for and is still to be handed over.
    package let owed: Int64
    /// The day in the tenant's time zone.
    package let on: Day
    package let at: Date
    /// Nil for the server itself.
    package let by: ID<Person>?
    package let actorName: String
    package let note: String

    package init(
        kind: Kind, free: Int64, owed: Int64, on: Day, at: Date, by: ID<Person>?, actorName: String,
        note: String
    ) {
        self.kind = kind
        self.free = free
        self.owed = owed
        self.on = on
        self.at = at
        self.by = by
        self.actorName = actorName
        self.note = note
    }

    /// How much it is about, whatever it does to it.
    package var amount: Int64 { max(abs(free + owed), abs(free)) }
}
