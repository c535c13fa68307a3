package import Domain
package import Foundation
import GRDB

/// What a list of people is narrowed to.
package struct PersonFilter: Hashable, Sendable {
    /// Part of the name or the mail address; empty for all.
    package var search = ""
    package var role: Role?
    package var isActive: Bool?

    package init() {}
}

/// One line of the list of people.
package struct PersonRow: Hashable, Sendable {
    package let id: ID<Person>
    package let name: String
    package let mail: String
    package let roles: [Role]
    package let isActive: Bool
    package let hasPassword: Bool
    /// When they last used a browser that is still signed in.
    package let seenAt: Date?
    /// Browsers in which they are signed in.
    package let sessions: Int
    /// Until when an invitation of theirs can be used.
    package let invitedUntil: Date?
    package let agentName: String
    package let reference: ID<Reference>?
}

extension TenantReading {
    /// A page of people by name.
    package func personRows(
        _ filter: PersonFilter, at now: Date, page: Int
    ) throws -> ListPage<PersonRow> {
        let condition = condition(filter)
        let count: Int = try database.value("SELECT count(*) FROM person WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        return ListPage(
            rows: try personRows(where: condition, at: now, limit: slice.size, offset: slice.offset),
            count: count, page: slice.page)
    }

    package func personRow(_ id: ID<Person>, at now: Date) throws -> PersonRow? {
        try personRows(where: "person.id = \(id.number)", at: now, limit: 1, offset: 0).first
    }

    /// What depends on a person, so that a rule can say whether they can be spared.
    package func duties(of person: ID<Person>) throws -> Duties {
        let number = person.number
        let row = try database.row(
            """
            SELECT
                (SELECT count(*) FROM request WHERE ae_id = \(number) AND stage NOT IN ('draft', 'ended')) AS filed,
                (SELECT count(*) FROM request WHERE coordinator_id = \(number) AND stage NOT IN ('draft', 'ended'))
                    AS coordinated,
                (SELECT count(*) FROM account WHERE owner_id = \(number)) AS accounts,
                EXISTS (SELECT 1 FROM reference WHERE person_id = \(number)) AS is_reference,
                (SELECT count(*) FROM person
                    JOIN role_grant ON role_grant.person_id = person.id AND role_grant.role = 'coordinator'
                    WHERE person.is_active = 1 AND person.id <> \(number)) AS others
            """)
        return Duties(
            requestsFiled: row?["filed"] ?? 0, requestsCoordinated: row?["coordinated"] ?? 0,
            accounts: row?["accounts"] ?? 0, isReference: row?["is_reference"] ?? false,
            otherCoordinators: row?["others"] ?? 0)
    }

    private func personRows(where condition: SQL, at now: Date, limit: Int, offset: Int) throws -> [PersonRow]
    {
        try database.rows(
            """
            SELECT person.id, person.name, person.mail, person.is_active,
                person.password_hash IS NOT NULL AS has_password,
                (SELECT group_concat(role) FROM role_grant WHERE person_id = person.id) AS roles,
                (SELECT max(seen_at) FROM session WHERE person_id = person.id) AS seen_at,
                (SELECT count(*) FROM session WHERE person_id = person.id) AS sessions,
                (SELECT max(expires_at) FROM sign_in_link
                    WHERE person_id = person.id AND purpose = 'invitation' AND used_at IS NULL
                        AND expires_at > \(now.seconds)) AS invited_until,
                coalesce((SELECT name FROM sales_agent WHERE person_id = person.id), '') AS agent,
                (SELECT id FROM reference WHERE person_id = person.id) AS reference_id
            FROM person
            WHERE \(condition)
            ORDER BY person.name COLLATE NOCASE, person.id
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            PersonRow(
                id: row.id("id"), name: row["name"], mail: row["mail"],
                roles: (row["roles"] as String? ?? "").split(separator: ",")
                    .compactMap { Role(rawValue: String($0)) }.sorted(),
                isActive: row["is_active"], hasPassword: row["has_password"],
                seenAt: row.optionalMoment("seen_at"), sessions: row["sessions"],
                invitedUntil: row.optionalMoment("invited_until"),
                agentName: row["agent"], reference: row.optionalID("reference_id"))
        }
    }

    private func condition(_ filter: PersonFilter) -> SQL {
        var parts: [SQL] = ["TRUE"]
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            parts.append(
                "(person.name LIKE \(pattern) ESCAPE '\\' OR person.mail LIKE \(pattern) ESCAPE '\\')")
        }
        if let role = filter.role {
            parts.append(
                "person.id IN (SELECT person_id FROM role_grant WHERE role = \(role.rawValue))")
        }
        if let isActive = filter.isActive { parts.append("person.is_active = \(isActive)") }
        return parts.joined(separator: " AND ")
    }
}
