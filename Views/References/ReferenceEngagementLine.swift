package import Domain
package import Foundation

/// An engagement in a reference's history.
package struct ReferenceEngagementLine: Sendable {
    let prospect: String
    let request: Path
    let what: String
    let badge: StatusBadge
    let when: String
    let remark: String
    let isOpen: Bool

    package init(
        request: ID<Request>, prospectName: String, type: EngagementType, state: Engagement.State,
        isRequestOpen: Bool, shortlistedAt: Date, askedAt: Date?, callAt: Date?, reason: String,
        valueReturn: String, tenant: Slug, clock: ReaderClock
    ) {
        prospect = prospectName
        self.request = .coordinator(tenant, .request(request))
        what = type.title
        isOpen = state.canBeCancelled && isRequestOpen || state == .tookPlace
        badge = StatusBadge(
            state.title,
            tone: isOpen ? .accent : state == .thanked ? .good : state == .declined ? .bad : .neutral)
        if let callAt {
            when = clock.time(callAt)
        } else if let askedAt {
            when = "asked \(clock.day(Day(of: askedAt, in: clock.zone)))"
        } else {
            when = "shortlisted \(clock.day(Day(of: shortlistedAt, in: clock.zone)))"
        }
        remark =
            !reason.isEmpty ? reason : valueReturn.isEmpty ? "" : "In return: \(valueReturn)"
    }
}
