package import Foundation

/// An AE's ask for references for one opportunity.
package struct Request: Hashable, Sendable {
    package let id: ID<Request>
    package let opportunity: ID<Opportunity>
    package let ae: Contact
    /// The coordinator who owns it; a filed request always has one.
    package internal(set) var coordinator: Contact?
    package let wish: Wish
    /// What the ranking looks for: the wish at first, then as the coordinator edited it.
    package internal(set) var criteria: Criteria
    package let stage: Stage
    package internal(set) var ending: Ending?
    package internal(set) var filedAt: Date?
    /// When the current stage began.
    package let stageSince: Date
    package internal(set) var criteriaConfirmedAt: Date?
    /// Rises with every change; a page that was drawn before the last change is stale.
    package let version: Int

    package init(
        id: ID<Request>, opportunity: ID<Opportunity>, ae: Contact, coordinator: Contact?, wish: Wish,
        criteria: Criteria, stage: Stage, ending: Ending?, filedAt: Date?, stageSince: Date,
        criteriaConfirmedAt: Date?, version: Int
    ) {
        self.id = id
        self.opportunity = opportunity
        self.ae = ae
        self.coordinator = coordinator
        self.wish = wish
        self.criteria = criteria
        self.stage = stage
        self.ending = ending
        self.filedAt = filedAt
        self.stageSince = stageSince
        self.criteriaConfirmedAt = criteriaConfirmedAt
        self.version = version
    }

    /// Filed and not ended; a thank-you may still be owed on a request that has ended.
    package var isOpen: Bool { filedAt != nil && ending == nil }

    /// Refuses when somebody else changed the request since the page that `version` came from was drawn.
    package func check(version: Int) throws(Refusal) {
        guard version == self.version else {
            throw Refusal(
                .stale,
                "Somebody changed this request while you were looking at it. Here is how it stands now; "
                    + "what you entered is kept below.")
        }
    }

    func checkOpen() throws(Refusal) {
        if let ending { throw Refusal(.outOfStep, "This request is closed: \(ending.title).") }
        if filedAt == nil { throw Refusal(.outOfStep, "This request has not been submitted yet.") }
    }
}
