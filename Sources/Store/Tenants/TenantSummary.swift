import Domain
package import Foundation
import GRDB

/// How one tenant stood when it was last looked at: kept in the control database, so that a list of a thousand tenants
/// opens none of them.
package struct TenantSummary: Sendable, Hashable {
    package let computedAt: Date
    /// Why the tenant could not be opened; empty when it could.
    package let fault: String
    package let coordinators: Int
    package let aes: Int
    package let owners: Int
    package let activeReferences: Int
    package let openRequests: Int
    /// Engagements of the current quarter that took place.
    package let quarterEngagements: Int
    package let lastActivityAt: Date?
    package let fileBytes: Int64
    package let mail: TenantMail
}

/// How the mail of one tenant stood when it was last looked at.
package struct TenantMail: Sendable, Hashable {
    package let waiting: Int
    /// Given up in the seven days before; the tenant's coordinators see why.
    package let failed: Int
    /// When the letter was written that waits longest.
    package let oldestAt: Date?
}

extension TenantReading {
    func summary(at now: Date) throws -> TenantSummary {
        let day = try today(at: now)
        let (first, next) = (day.startOfQuarter.iso, day.startOfNextQuarter.iso)
        // What was given up before was seen or is past help: it would be complained of for ever.
        let lastWeek = now.addingTimeInterval(-7 * 86_400).seconds
        let row = try database.row(
            """
            SELECT
                (SELECT count(*) FROM role_grant JOIN person ON person.id = person_id AND is_active = 1
                    WHERE role = 'coordinator') AS coordinators,
                (SELECT count(*) FROM role_grant JOIN person ON person.id = person_id AND is_active = 1
                    WHERE role = 'ae') AS aes,
                (SELECT count(*) FROM role_grant JOIN person ON person.id = person_id AND is_active = 1
                    WHERE role = 'owner') AS owners,
                (SELECT count(*) FROM reference WHERE standing = 'active') AS active_references,
                (SELECT count(*) FROM request WHERE stage NOT IN ('draft', 'ended')) AS open_requests,
                (SELECT count(*) FROM engagement WHERE state IN ('tookPlace', 'thanked')
                    AND slot_day >= \(first) AND slot_day < \(next))
                + (SELECT count(*) FROM past_engagement
                    WHERE took_place_on >= \(first) AND took_place_on < \(next)) AS quarter_engagements,
                (SELECT max(at) FROM activity) AS last_activity_at,
                (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()) AS file_bytes,
                (SELECT count(*) FROM outbox WHERE state = 'waiting') AS mail_waiting,
                (SELECT count(*) FROM outbox WHERE state = 'failed'
                    AND coalesce(finished_at, created_at) > \(lastWeek)) AS mail_failed,
                (SELECT min(created_at) FROM outbox WHERE state = 'waiting') AS oldest_mail_at
            """)
        guard let row else { throw StoreFault.unreadable(column: "summary") }
        return TenantSummary(
            computedAt: now, fault: "", coordinators: row["coordinators"], aes: row["aes"],
            owners: row["owners"], activeReferences: row["active_references"],
            openRequests: row["open_requests"], quarterEngagements: row["quarter_engagements"],
            lastActivityAt: row.optionalMoment("last_activity_at"), fileBytes: row["file_bytes"],
            mail: row.tenantMail)
    }
}

extension ControlTransaction {
    func save(_ summary: TenantSummary, of slug: Slug) throws {
        try database.change(
            """
            INSERT OR REPLACE INTO tenant_summary (slug, computed_at, fault, coordinators, aes, owners,
                active_references, open_requests, quarter_engagements, last_activity_at, file_bytes, mail_waiting,
                mail_failed, oldest_mail_at)
            VALUES (\(slug.text), \(summary.computedAt.seconds), \(summary.fault), \(summary.coordinators),
                \(summary.aes), \(summary.owners), \(summary.activeReferences), \(summary.openRequests),
                \(summary.quarterEngagements), \(summary.lastActivityAt?.seconds), \(summary.fileBytes),
                \(summary.mail.waiting), \(summary.mail.failed), \(summary.mail.oldestAt?.seconds))
            """)
    }

    /// Remembers that a tenant could not be opened; what was known of it before stays.
    func save(fault: String, of slug: Slug, at now: Date) throws {
        try database.change(
            """
            INSERT INTO tenant_summary (slug, computed_at, fault)
            VALUES (\(slug.text), \(now.seconds), \(fault))
            ON CONFLICT (slug) DO UPDATE SET computed_at = excluded.computed_at, fault = excluded.fault
            """)
    }
}

extension Row {
    /// Of the columns `mail_waiting`, `mail_failed` and `oldest_mail_at`.
    var tenantMail: TenantMail {
        TenantMail(
            waiting: self["mail_waiting"], failed: self["mail_failed"],
            oldestAt: optionalMoment("oldest_mail_at"))
    }
}
