package import Domain
package import Foundation
import GRDB

extension ControlTransaction {
    /// Adds a template whose first version is a copy of another's newest.
    ///
    /// - Throws: a refusal where there is one of that name.
    package func addTierTemplate(
        _ name: String, like model: TierTemplateVersion, _ act: Administration
    ) throws -> ID<TierTemplate> {
        let isTaken: Bool =
            try database.value("SELECT EXISTS (SELECT 1 FROM tier_template WHERE name = \(name))") ?? false
        guard !isTaken else { throw Refusal(.invalid, "There is a template “\(name)” already.") }
        try database.change(
            "INSERT INTO tier_template (name, created_at) VALUES (\(name), \(act.at.seconds))")
        let id = ID<TierTemplate>(database.lastInsertedRowID)
        let first = TierTemplateVersion(
            template: TierTemplate(id: id, name: name), number: 1, tiers: model.tiers, open: model.open)
        try insert(first, differences: ["like \(model.template.name), version \(model.number)"], nil, act)
        return id
    }

    /// Adds a version to a template; the tenants that follow it stay at theirs until it is published to them.
    package func save(_ revision: TierRevision, _ act: Administration) throws {
        try insert(revision.version, differences: revision.differences, revision.restores, act)
    }

    /// Has a tenant follow a version, or have tiers of its own, of which its coordinators may change the open parts.
    package func setTiers(
        of slug: Slug, following version: TierTemplateVersion?, open: Set<TierField>, _ act: Administration?
    ) throws {
        let fields = version == nil ? TierField.allCases.filter { open.contains($0) }.map(\.rawValue) : []
        try database.change(
            """
            INSERT INTO tenant_tiers (slug, template_id, version, open)
            VALUES (\(slug.text), \(version?.template.id.number), \(version?.number), \(fields.asLines))
            ON CONFLICT (slug) DO UPDATE SET template_id = excluded.template_id, version = excluded.version,
                open = excluded.open
            """)
        if let act { try record(act) }
    }

    /// Notes that a tenant that still follows the template is at this version now.
    func advance(_ slug: Slug, to version: TierTemplateVersion) throws {
        try database.change(
            """
            UPDATE tenant_tiers
            SET version = \(version.number)
            WHERE slug = \(slug.text) AND template_id = \(version.template.id.number)
            """)
    }

    /// Writes down the publication of a version to the tenants that follow the template, to be looked at next.
    package func insertTierPlan(
        publishing version: TierTemplateVersion, to slugs: [Slug], by administrator: ID<Administrator>,
        formKey: String, at now: Date
    ) throws -> ID<TierPlan> {
        let id = try insertTierPlan(
            TierEdit(), of: version.template.name, for: slugs, by: administrator, formKey: formKey, at: now)
        try database.change(
            """
            UPDATE tier_plan
            SET template_id = \(version.template.id.number), version = \(version.number)
            WHERE id = \(id.number)
            """)
        return id
    }

    private func insert(
        _ version: TierTemplateVersion, differences: [String], _ restores: Int?, _ act: Administration
    ) throws {
        let open = TierField.allCases.filter { version.open.contains($0) }.map(\.rawValue)
        try database.change(
            """
            INSERT INTO tier_template_version (template_id, number, tiers, open, differences, restores,
                administrator_id, actor_name, created_at)
            VALUES (\(version.template.id.number), \(version.number),
                \(try TierSetColumn(version.tiers).columnText()), \(open.asLines), \(differences.asLines),
                \(restores), \(act.by?.number), \(act.actorName), \(act.at.seconds))
            """)
        try record(act)
    }
}
