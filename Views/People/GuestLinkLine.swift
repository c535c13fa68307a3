package import Domain
import Foundation

/// One link without an account on the coordinator's page of a request: whose, what for, and how it stands.
package struct GuestLinkLine: Sendable {
    let name: String
    let side: String
    let purpose: String
    let mailed: String
    let badge: StatusBadge
    let remark: String
    let revocation: ButtonForm?
    let renewal: ButtonForm?

    /// - Parameter match: the engagement that it is about.
    package init(_ link: GuestLink, of match: Match, tenant: Slug, clock: ReaderClock) {
        name = link.guest.name
        side = link.guest.side == .ae ? "AE" : "\(link.guest.side.title), \(link.guest.mail)"
        purpose = link.purpose.title.prefix(1).uppercased() + link.purpose.title.dropFirst()
        mailed = clock.time(link.createdAt)
        let isOpen = link.isOpen(at: clock.now)
        (badge, remark) = Self.standing(link, isOpen: isOpen, clock)
        let name = link.guest.name
        revocation =
            isOpen
            ? ButtonForm(
                "Revoke", action: .coordinator(tenant, .linkStep(link.id, .revocation)), tone: .quiet,
                confirm: "End this link? \(name) can do nothing with it any more.") : nil
        let isLast = link.end != .replaced && link.end != .overtaken
        let isUseful =
            match.engagement.state.awaits(link.purpose) && (link.purpose == .feedback || match.request.isOpen)
        renewal =
            isLast && isUseful
            ? ButtonForm(
                "Send again", action: .coordinator(tenant, .linkStep(link.id, .renewal)), tone: .quiet,
                confirm: "Send \(name) the mail again, with a new link? The older one stops working.") : nil
    }

    private static func standing(
        _ link: GuestLink, isOpen: Bool, _ clock: ReaderClock
    ) -> (StatusBadge, String) {
        let used = link.usedAt.map { "used \(clock.time($0))" } ?? ""
        if isOpen {
            let until = "works until \(clock.day(Day(of: link.expiresAt, in: clock.zone)))"
            return link.usedAt == nil
                ? (StatusBadge("Not used yet", tone: .accent), until)
                : (StatusBadge("Used", tone: .good), "\(used); \(until)")
        }
        let ended = link.endedAt.map { clock.time($0) } ?? clock.time(link.expiresAt)
        let badge =
            switch link.end {
            case .revoked: StatusBadge("Revoked", tone: .warn)
            case .replaced: StatusBadge("Replaced")
            case .overtaken: StatusBadge("Not needed any more")
            case nil: StatusBadge("Expired")
            }
        return (badge, [used, "ended \(ended)"].filter { !$0.isEmpty }.joined(separator: "; "))
    }
}
