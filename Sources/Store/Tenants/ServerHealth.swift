package import Domain
package import Foundation
import GRDB

/// How the whole server stands, as far as the control database knows: no tenant is opened to tell.
package struct ServerHealth: Sendable {
    /// A tenant that somebody should look at.
    package struct Concern: Sendable {
        package let slug: Slug
        package let name: String
        /// Why it could not be opened; empty when it could.
        package let fault: String
        package let mail: TenantMail
    }

    package let active: Int
    package let suspended: Int
    /// Tenants that could not be opened when last looked at.
    package let faulty: Int
    /// Tenants that nobody has looked into yet.
    package let unseen: Int
    /// When the tenant was looked into that was looked into longest ago.
    package let oldestLookAt: Date?
    /// Of all tenants together.
    package let mail: TenantMail
    /// Tenants that cannot be opened, then those with letters given up, then those whose letters wait longest.
    package let concerns: [Concern]
    package let concernCount: Int
    /// Tenants whose turn on the wake list is long over.
    package let overdue: Int
    package let oldestDueAt: Date?
    package let lastBackup: BackupRecord?

    /// Seconds after which a turn, or a letter, has waited too long.
    package static let patience: TimeInterval = 900
    static let mostConcerns = 20
}

extension ControlReading {
    package func serverHealth(at now: Date) throws -> ServerHealth {
        let late = now.addingTimeInterval(-ServerHealth.patience).seconds
        let totals = try database.row(
            """
            SELECT
                coalesce(sum(state = 'active'), 0) AS active,
                coalesce(sum(state = 'suspended'), 0) AS suspended,
                coalesce(sum(summary.fault <> ''), 0) AS faulty,
                coalesce(sum(summary.slug IS NULL), 0) AS unseen,
                min(summary.computed_at) AS oldest_look_at,
                coalesce(sum(summary.mail_waiting), 0) AS mail_waiting,
                coalesce(sum(summary.mail_failed), 0) AS mail_failed,
                min(summary.oldest_mail_at) AS oldest_mail_at,
                coalesce(sum(\(Self.isConcern(late))), 0) AS concerns
            FROM tenant
            LEFT JOIN tenant_summary AS summary ON summary.slug = tenant.slug
            """)
        let wakes = try database.row(
            """
            SELECT count(*) AS overdue, min(due_at) AS oldest_due_at
            FROM wake
            JOIN tenant ON tenant.slug = wake.slug AND tenant.state = 'active'
            WHERE due_at <= \(late)
            """)
        guard let totals, let wakes else { throw StoreFault.unreadable(column: "health") }
        return ServerHealth(
            active: totals["active"], suspended: totals["suspended"], faulty: totals["faulty"],
            unseen: totals["unseen"], oldestLookAt: totals.optionalMoment("oldest_look_at"),
            mail: totals.tenantMail, concerns: try concerns(late), concernCount: totals["concerns"],
            overdue: wakes["overdue"], oldestDueAt: wakes.optionalMoment("oldest_due_at"),
            lastBackup: try lastBackup())
    }

    /// Every tenant's short name.
    package func allSlugs() throws -> [Slug] {
        try database.values("SELECT slug FROM tenant ORDER BY slug").compactMap { Slug($0 as String) }
    }

    private func concerns(_ late: Int64) throws -> [ServerHealth.Concern] {
        try database.rows(
            """
            SELECT tenant.slug, tenant.name, fault, mail_waiting, mail_failed, oldest_mail_at
            FROM tenant
            JOIN tenant_summary AS summary ON summary.slug = tenant.slug
            WHERE \(Self.isConcern(late))
            ORDER BY fault = '', mail_failed = 0, oldest_mail_at, tenant.slug
            LIMIT \(ServerHealth.mostConcerns)
            """
        ).compactMap { row in
            Slug(row["slug"] as String).map {
                ServerHealth.Concern(slug: $0, name: row["name"], fault: row["fault"], mail: row.tenantMail)
            }
        }
    }

    private static func isConcern(_ late: Int64) -> SQL {
        "(coalesce(fault, '') <> '' OR coalesce(mail_failed, 0) > 0 OR coalesce(oldest_mail_at, \(late + 1)) <= \(late))"
    }
}
