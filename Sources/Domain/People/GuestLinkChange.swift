/// A coordinator's end of a link, or a new one in its place: what of it is left to do, and the line on the record.
package struct GuestLinkChange: Sendable {
    package enum Kind: Hashable, Sendable {
        case revocation
        /// The letter that carried it is sent again with a new one.
        case renewal
    }

    package let link: GuestLink
    package let kind: Kind
    package let activity: Activity
}

extension Match {
    package func revoke(_ link: GuestLink, _ act: Act) throws(Refusal) -> GuestLinkChange {
        guard link.isOpen(at: act.at) else {
            throw Refusal(.outOfStep, "That link has ended already; nobody can use it.")
        }
        return GuestLinkChange(
            link: link, kind: .revocation,
            activity: activity(
                .linkRevoked, act, "revoked \(link.guest.name)'s link to \(link.purpose.title)"))
    }

    package func renew(_ link: GuestLink, _ act: Act) throws(Refusal) -> GuestLinkChange {
        guard engagement.state.awaits(link.purpose), link.purpose == .feedback || request.isOpen else {
            throw Refusal(
                .outOfStep,
                "There is nothing left to do with such a link: \(reference.contact.name) is at "
                    + "“\(engagement.state.title)”.")
        }
        guard link.end != .replaced, link.end != .overtaken else {
            throw Refusal(.outOfStep, "A newer link was sent in the place of that one.")
        }
        return GuestLinkChange(
            link: link, kind: .renewal,
            activity: activity(
                .linkSent, act, "sent \(link.guest.name) a new link to \(link.purpose.title)"))
    }
}
