package import Foundation

/// One reference working on one request.
package struct Engagement: Hashable, Sendable {
    /// How far an engagement is. An open ask holds a slot of the reference's limit; what took place has used it.
    package enum State: String, Hashable, Sendable, CaseIterable {
        case shortlisted
        case asked
        case accepted
        case introduced
        case scheduled
        case tookPlace
        case thanked
        case declined
        case lapsed
        case missed
        case cancelled

        package var title: String {
            switch self {
            case .shortlisted: "Shortlisted"
            case .asked: "Asked"
            case .accepted: "Accepted"
            case .introduced: "Introduced"
            case .scheduled: "Call booked"
            case .tookPlace: "Call took place"
            case .thanked: "Thanked"
            case .declined: "Declined"
            case .lapsed: "Not answered"
            case .missed: "Call missed"
            case .cancelled: "Cancelled"
            }
        }

        package var slot: Slot {
            switch self {
            case .asked, .accepted, .introduced, .scheduled: .held
            case .tookPlace, .thanked: .used
            case .shortlisted, .declined, .lapsed, .missed, .cancelled: .free
            }
        }

        /// Whether the reference has been asked and something is still to come of it.
        package var isWorking: Bool {
            switch self {
            case .asked, .accepted, .introduced, .scheduled, .tookPlace, .missed: true
            case .shortlisted, .thanked, .declined, .lapsed, .cancelled: false
            }
        }

        /// Whether "no longer needed" has something to end here.
        package var canBeCancelled: Bool {
            switch self {
            case .shortlisted, .asked, .accepted, .introduced, .scheduled, .missed: true
            case .tookPlace, .thanked, .declined, .lapsed, .cancelled: false
            }
        }
    }

    /// Whether the coordinator has to answer the reference, and not the other way round.
    package var awaitsCoordinator: Bool { state == .asked && proposedAt != nil }

    /// What an engagement takes of its reference's limits.
    package enum Slot: Hashable, Sendable {
        case free
        case held
        case used
    }

    package let id: ID<Engagement>
    package let request: ID<Request>
    package let reference: ID<Reference>
    package internal(set) var state: State
    /// Slots of the limits that it takes while it holds or has used any: those of its type when it was asked.
    package internal(set) var slots: Int
    /// The day whose quarter and year the slot counts in: of the ask, then of the call once it is booked.
    package internal(set) var slotDay: Day?
    package internal(set) var askedAt: Date?
    package internal(set) var answeredAt: Date?
    package internal(set) var introducedAt: Date?
    package internal(set) var callAt: Date?
    /// Length of the call in minutes.
    package internal(set) var minutes: Int
    package internal(set) var tookPlaceAt: Date?
    package internal(set) var thankedAt: Date?
    /// The last day on which the reference gave time for it: the call took place, or the prospect missed it. The rest
    /// before the next ask runs from it, whatever becomes of the engagement.
    package internal(set) var engagedOn: Day?
    /// Why the reference declined, or why it was cancelled or missed; empty otherwise.
    package internal(set) var reason: String
    /// The paragraph that prepares the reference.
    package internal(set) var brief: String
    /// What was agreed about the call beside its time.
    package internal(set) var arrangement: CallArrangement

    /// The times that a reference who was asked proposed instead; empty where they proposed none.
    package internal(set) var proposal: String
    package internal(set) var proposedAt: Date?

    package init(
        id: ID<Engagement>, request: ID<Request>, reference: ID<Reference>, state: State, slots: Int = 1,
        slotDay: Day? = nil, askedAt: Date? = nil, answeredAt: Date? = nil, introducedAt: Date? = nil,
        callAt: Date? = nil,
        minutes: Int = 30, tookPlaceAt: Date? = nil, thankedAt: Date? = nil, engagedOn: Day? = nil,
        reason: String = "", brief: String = "", proposal: String = "", proposedAt: Date? = nil,
        arrangement: CallArrangement = CallArrangement()
    ) {
        self.id = id
        self.request = request
        self.reference = reference
        self.state = state
        self.slots = slots
        self.slotDay = slotDay
        self.askedAt = askedAt
        self.answeredAt = answeredAt
        self.introducedAt = introducedAt
        self.callAt = callAt
        self.minutes = minutes
        self.tookPlaceAt = tookPlaceAt
        self.thankedAt = thankedAt
        self.engagedOn = engagedOn
        self.reason = reason
        self.brief = brief
        self.proposal = proposal
        self.proposedAt = proposedAt
        self.arrangement = arrangement
    }
}
