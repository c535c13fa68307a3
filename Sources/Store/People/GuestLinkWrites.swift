package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Ends a link, or puts a new one in its place and sends the letter that carried it once more.
    ///
    /// - Throws: `Refusal` where no letter carried it.
    package func save(_ change: GuestLinkChange) throws {
        let (link, now) = (change.link, change.activity.at)
        switch change.kind {
        case .revocation:
            try database.change(
                """
                UPDATE guest_link
                SET ended_at = \(now.seconds), end = 'revoked'
                WHERE id = \(link.id.number) AND ended_at IS NULL
                """)
        case .renewal:
            let new = try issue(GuestPass(link.purpose, link.engagement, for: link.guest), at: now)
            try database.change(
                """
                INSERT INTO outbox (created_at, to_addresses, to_name, from_name, reply_to, subject, text, html,
                    guest_link_id, request_id, engagement_id, kind, facts)
                SELECT \(now.seconds), to_addresses, to_name, from_name, reply_to, subject, text, html,
                    \(new.number), request_id, engagement_id, kind, facts
                FROM outbox
                WHERE guest_link_id = \(link.id.number)
                ORDER BY id DESC
                LIMIT 1
                """)
            guard database.changesCount == 1 else {
                throw Refusal(.outOfStep, "There is no letter with that link to send again.")
            }
            try wake(at: now)
        }
        try record(change.activity)
    }
}
