package import Domain
package import Foundation

/// An ask against a limit, with the reason that was given for it.
package struct OverrideLine: Sendable {
    let prospect: String
    let request: Path
    let who: String
    let when: String
    let reason: String
    let against: String

    package init(
        prospectName: String, request: ID<Request>, by name: String, at time: Date, reason: String,
        against: [String], tenant: Slug, clock: ReaderClock
    ) {
        prospect = prospectName
        self.request = .coordinator(tenant, .request(request))
        who = name
        when = clock.day(Day(of: time, in: clock.zone))
        self.reason = reason
        self.against = against.joined(separator: "; ")
    }
}
