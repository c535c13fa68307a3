package import Domain
import Foundation
import GRDB

extension TenantReading {
    package func person(_ id: ID<Person>) throws -> Person? {
        try people(where: "person.id = \(id.number)").first
    }

    package func person(mail: MailAddress) throws -> Person? {
        try people(where: "person.mail = \(mail.text)").first
    }

    /// Everybody who holds a role and may sign in, by name.
    package func people(holding role: Role) throws -> [Person] {
        try people(
            where: """
                person.is_active = 1 AND person.id IN (SELECT person_id FROM role_grant WHERE role = \(role.rawValue))
                """)
    }

    /// Everybody, by name.
    package func people() throws -> [Person] {
        try people(where: "TRUE")
    }

    /// The coordinator with the fewest open requests: who owns the next one.
    ///
    /// Counting stops at 500 for each, so that filing takes as long in a program with a hundred thousand requests as in
    /// a new one.
    package func leastBusyCoordinator() throws -> Contact? {
        try database.row(
            """
            SELECT person.id, person.name, person.mail
            FROM role_grant
            JOIN person ON person.id = role_grant.person_id
            WHERE role_grant.role = 'coordinator' AND person.is_active = 1
            ORDER BY (
                SELECT count(*)
                FROM (
                    SELECT 1
                    FROM request
                    WHERE request.coordinator_id = person.id AND request.stage IN ('analysis', 'selection',
                        'confirmation', 'introduction', 'scheduling', 'call', 'followUp')
                    LIMIT 500
                )
            ), person.id
            LIMIT 1
            """
        ).map { try contact($0) }
    }

    func contact(_ row: Row) throws -> Contact {
        Contact(id: row.id("id"), name: row["name"], mail: try row.mail("mail"))
    }

    private func people(where condition: SQL) throws -> [Person] {
        try database.rows(
            """
            SELECT person.id, person.name, person.mail, person.time_zone, person.is_active,
                (SELECT group_concat(role) FROM role_grant WHERE person_id = person.id) AS roles
            FROM person
            WHERE \(condition)
            ORDER BY person.name COLLATE NOCASE, person.id
            """
        ).map { row in
            let roles = (row["roles"] as String? ?? "").split(separator: ",").compactMap {
                Role(rawValue: String($0))
            }
            return Person(
                id: row.id("id"), name: row["name"], mail: try row.mail("mail"), roles: Set(roles),
                timeZone: TimeZone(identifier: row["time_zone"]) ?? .gmt, isActive: row["is_active"])
        }
    }
}
