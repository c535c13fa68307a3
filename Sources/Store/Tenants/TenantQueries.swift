package import Domain
import GRDB

extension ControlReading {
    /// Every tenant, by name.
    package func tenants() throws -> [Tenant] {
        try database.rows(
            """
            SELECT slug, name, state, suspended_because, created_at, deletes_at
            FROM tenant
            ORDER BY name COLLATE NOCASE, slug
            """
        )
        .compactMap { try tenant($0) }
    }

    package func tenant(_ slug: Slug) throws -> Tenant? {
        try database.row(
            """
            SELECT slug, name, state, suspended_because, created_at, deletes_at
            FROM tenant
            WHERE slug = \(slug.text)
            """
        )
        .flatMap { try tenant($0) }
    }

    func tenant(_ row: Row) throws -> Tenant? {
        guard let slug = Slug(row["slug"] as String) else { return nil }
        return Tenant(
            slug: slug, name: row["name"], isSuspended: row["state"] as String == "suspended",
            suspendedBecause: row["suspended_because"], createdAt: row.moment("created_at"),
            deletesAt: row.optionalMoment("deletes_at"))
    }
}

extension ControlTransaction {
    /// Puts a tenant on record whose file is in its place.
    package func insert(_ tenant: Tenant) throws {
        try database.change(
            """
            INSERT INTO tenant (slug, name, state, suspended_because, created_at)
            VALUES (\(tenant.slug.text), \(tenant.name), \(tenant.isSuspended ? "suspended" : "active"),
                \(tenant.suspendedBecause), \(tenant.createdAt.seconds))
            """)
    }

    package func save(_ suspension: Suspension) throws {
        try setStanding(suspension.tenant)
    }

    package func save(_ resumption: Resumption) throws {
        try setStanding(resumption.tenant)
    }

    /// Gives a tenant its other name; the program's own is saved in the tenant's file.
    package func save(_ renaming: Renaming) throws {
        try database.change(
            "UPDATE tenant SET name = \(renaming.tenant.name) WHERE slug = \(renaming.tenant.slug.text)")
    }

    private func setStanding(_ tenant: Tenant) throws {
        try database.change(
            """
            UPDATE tenant
            SET state = \(tenant.isSuspended ? "suspended" : "active"), suspended_because = \(tenant.suspendedBecause)
            WHERE slug = \(tenant.slug.text)
            """)
    }
}
