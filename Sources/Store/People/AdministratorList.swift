package import Domain
package import Foundation
import GRDB

/// A line of the list of administrators.
package struct AdministratorRow: Sendable {
    package let administrator: Administrator
    package let isActive: Bool
    package let createdAt: Date
    /// When one of their browsers was last seen; nil when none is signed in.
    package let seenAt: Date?
}

extension ControlReading {
    package func administrators() throws -> [AdministratorRow] {
        try administrators(where: "TRUE")
    }

    package func administrator(_ id: ID<Administrator>) throws -> AdministratorRow? {
        try administrators(where: "administrator.id = \(id.number)").first
    }

    /// The addresses that were invited and have not made their account yet.
    package func invitedAdministrators(at now: Date) throws -> [String] {
        try database.values(
            """
            SELECT mail
            FROM administrator_link
            WHERE used_at IS NULL AND expires_at > \(now.seconds) AND mail <> '' AND administrator_id IS NULL
            ORDER BY mail
            """)
    }

    private func administrators(where condition: SQL) throws -> [AdministratorRow] {
        try database.rows(
            """
            SELECT id, name, mail, is_active, created_at,
                (SELECT max(seen_at) FROM administrator_session WHERE administrator_id = administrator.id) AS seen_at
            FROM administrator
            WHERE \(condition)
            ORDER BY name COLLATE NOCASE, id
            """
        ).map { row in
            AdministratorRow(
                administrator: Administrator(id: row.id("id"), name: row["name"], mail: row["mail"]),
                isActive: row["is_active"], createdAt: row.moment("created_at"),
                seenAt: row.optionalMoment("seen_at"))
        }
    }
}

extension ControlTransaction {
    /// Lets an administrator in again, or keeps them out from their next click on.
    package func setActive(_ isActive: Bool, _ administrator: ID<Administrator>) throws {
        try database.change(
            "UPDATE administrator SET is_active = \(isActive) WHERE id = \(administrator.number)")
        if !isActive {
            try endUnfinishedSignIns(of: administrator)
            try endAdministratorSessions(of: administrator)
        }
    }
}
