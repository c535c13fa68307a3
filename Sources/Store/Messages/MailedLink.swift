package import Domain
import GRDB

/// The link whose secret a letter's button needs when the letter leaves.
package enum MailedLink: Hashable, Sendable {
    case signIn(ID<SignInLink>)
    case guest(ID<GuestLink>)
}

extension Row {
    /// The link of a row of the outbox.
    func mailedLink() -> MailedLink? {
        if let guest: ID<GuestLink> = optionalID("guest_link_id") { return .guest(guest) }
        return (optionalID("link_id") as ID<SignInLink>?).map { .signIn($0) }
    }
}
