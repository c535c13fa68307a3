package import Foundation

/// A mailed link that lets one person do one thing about one engagement without signing in. Its secret is not here: only
/// what the server's key turns into it again.
package struct GuestLink: Hashable, Sendable {
    /// What it is good for, and nothing else. The names stand in the tenant's file and in addresses.
    package enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// To answer an ask.
        case answer
        /// To choose the time of a call.
        case booking
        /// To say whether a call took place.
        case outcome
        /// To say how it was.
        case feedback

        package var title: String {
            switch self {
            case .answer: "answer the ask"
            case .booking: "choose a time"
            case .outcome: "say whether it took place"
            case .feedback: "give feedback"
            }
        }

        /// Days for which such a link works.
        package var days: Int {
            switch self {
            case .answer, .outcome: 14
            case .booking, .feedback: 30
            }
        }
    }

    /// Why a link ended before its time.
    package enum End: String, Hashable, Sendable, CaseIterable {
        case revoked
        /// A newer one was sent for the same thing.
        case replaced
        /// The engagement has moved on, so that there is nothing left to do with it.
        case overtaken
    }

    package let id: ID<GuestLink>
    package let purpose: Purpose
    package let engagement: ID<Engagement>
    package let guest: Guest
    package let createdAt: Date
    package let expiresAt: Date
    /// When it was first used.
    package let usedAt: Date?
    package let endedAt: Date?
    package let end: End?

    package init(
        id: ID<GuestLink>, purpose: Purpose, engagement: ID<Engagement>, guest: Guest, createdAt: Date,
        expiresAt: Date, usedAt: Date?, endedAt: Date?, end: End?
    ) {
        self.id = id
        self.purpose = purpose
        self.engagement = engagement
        self.guest = guest
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
        self.endedAt = endedAt
        self.end = end
    }

    package func isOpen(at now: Date) -> Bool { endedAt == nil && now < expiresAt }
}

/// What a letter's button is to let its reader do. Store finds or makes the link for it when the letter is posted.
package struct GuestPass: Hashable, Sendable {
    package let purpose: GuestLink.Purpose
    package let engagement: ID<Engagement>
    package let guest: Guest

    package init(_ purpose: GuestLink.Purpose, _ engagement: ID<Engagement>, for guest: Guest) {
        self.purpose = purpose
        self.engagement = engagement
        self.guest = guest
    }
}

extension Engagement.State {
    /// Whether there is anything to do by a link of that purpose, or to hear that it has been done.
    package func admits(_ purpose: GuestLink.Purpose) -> Bool {
        switch purpose {
        case .answer: self == .asked
        case .booking: [.accepted, .introduced, .scheduled, .missed].contains(self)
        case .outcome: [.introduced, .scheduled, .tookPlace, .thanked, .missed].contains(self)
        case .feedback: [.tookPlace, .thanked].contains(self)
        }
    }

    /// Whether something can still be done by a link of that purpose, so that it is worth sending again.
    package func awaits(_ purpose: GuestLink.Purpose) -> Bool {
        switch purpose {
        case .outcome: self == .scheduled
        case .answer, .booking, .feedback: admits(purpose)
        }
    }
}
