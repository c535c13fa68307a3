package import Domain
package import Foundation
import GRDB

/// A template as the catalogue lists it.
package struct TierTemplateRow: Sendable {
    package let newest: TierTemplateVersion
    package let changedBy: String
    package let changedAt: Date
    package let followers: Int
    /// Of these, how many follow an older version.
    package let behind: Int
}

/// One version on a template's history: who made it, when, and what differs from the one before.
package struct TierTemplateChange: Sendable {
    package let version: TierTemplateVersion
    package let differences: [String]
    package let restores: Int?
    package let actorName: String
    package let at: Date
}

/// Where a tenant's tiers come from.
package struct TierFollowing: Sendable {
    /// The version that the tenant follows; nil where it has tiers of its own.
    package let version: TierTemplateVersion?
    /// The number of the template's newest version.
    package let newest: Int
    /// What its coordinators may change.
    package let open: Set<TierField>

    static let own = TierFollowing(version: nil, newest: 0, open: [])

    package var isBehind: Bool { version.map { $0.number < newest } ?? false }
}

extension ControlReading {
    /// Every template at its newest version, by name.
    package func tierTemplates() throws -> [TierTemplateRow] {
        try database.rows(
            """
            SELECT template.id, template.name, number, tiers, open, differences, restores, actor_name,
                version.created_at,
                (SELECT count(*) FROM tenant_tiers WHERE template_id = template.id) AS followers,
                (SELECT count(*) FROM tenant_tiers
                    WHERE template_id = template.id AND version < version.number) AS behind
            FROM tier_template AS template
            JOIN tier_template_version AS version ON version.template_id = template.id
            WHERE number = (SELECT max(number) FROM tier_template_version WHERE template_id = template.id)
            ORDER BY template.name COLLATE NOCASE
            """
        ).map { row in
            TierTemplateRow(
                newest: try templateVersion(row), changedBy: row["actor_name"],
                changedAt: row.moment("created_at"), followers: row["followers"], behind: row["behind"])
        }
    }

    /// The template's versions, the newest first; empty where there is no such template.
    package func tierTemplateChanges(_ id: ID<TierTemplate>) throws -> [TierTemplateChange] {
        try database.rows(
            """
            SELECT template.id, template.name, number, tiers, open, differences, restores, actor_name,
                version.created_at
            FROM tier_template AS template
            JOIN tier_template_version AS version ON version.template_id = template.id
            WHERE template.id = \(id.number)
            ORDER BY number DESC
            """
        ).map { row in
            TierTemplateChange(
                version: try templateVersion(row), differences: row.lines("differences"),
                restores: row["restores"], actorName: row["actor_name"], at: row.moment("created_at"))
        }
    }

    package func newestVersion(of id: ID<TierTemplate>) throws -> TierTemplateVersion? {
        try tierTemplateChanges(id).first?.version
    }

    func version(_ number: Int, of id: ID<TierTemplate>) throws -> TierTemplateVersion? {
        try tierTemplateChanges(id).first { $0.version.number == number }?.version
    }

    /// Where the tiers of these tenants come from; those that are not named have tiers of their own.
    package func tierFollowings(of slugs: [Slug]) throws -> [Slug: TierFollowing] {
        let rows = try database.rows(
            """
            SELECT slug, template_id, version, open
            FROM tenant_tiers
            WHERE slug IN \(slugs.map(\.text))
            """)
        var versions: [ID<TierTemplate>: [TierTemplateVersion]] = [:]
        var found: [Slug: TierFollowing] = [:]
        for row in rows {
            guard let slug = Slug(row["slug"] as String) else { continue }
            guard let id: ID<TierTemplate> = row.optionalID("template_id") else {
                found[slug] = TierFollowing(version: nil, newest: 0, open: try openFields(row))
                continue
            }
            let all = try versions[id] ?? tierTemplateChanges(id).map(\.version)
            versions[id] = all
            let number: Int = row["version"]
            found[slug] = TierFollowing(
                version: all.first { $0.number == number }, newest: all.first?.number ?? number,
                open: all.first?.open ?? [])
        }
        return found
    }

    package func tierFollowing(of slug: Slug) throws -> TierFollowing {
        try tierFollowings(of: [slug])[slug] ?? .own
    }

    /// Tenants that follow the template, by name.
    package func followers(of id: ID<TierTemplate>) throws -> [Tenant] {
        let slugs: [String] = try database.values(
            "SELECT slug FROM tenant_tiers WHERE template_id = \(id.number)")
        let followers = Set(slugs)
        return try tenants().filter { followers.contains($0.slug.text) }
    }

    private func templateVersion(_ row: Row) throws -> TierTemplateVersion {
        TierTemplateVersion(
            template: TierTemplate(id: row.id("id"), name: row["name"]), number: row["number"],
            tiers: try TierSetColumn.inColumn(row["tiers"]).tiers, open: try openFields(row))
    }

    private func openFields(_ row: Row) throws -> Set<TierField> {
        Set(row.lines("open").compactMap { TierField(rawValue: $0) })
    }
}
