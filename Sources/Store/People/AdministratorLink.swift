package import Domain
package import Foundation
import GRDB

/// A link with which an administrator is made, or with which one who is there chooses a new password.
package struct AdministratorLink: Sendable {
    /// Empty for the first administrator's.
    package let mail: String
    /// Whose password it is for; nil where it makes somebody an administrator.
    package let administrator: Administrator?
}

extension ControlReading {
    /// What a link is for, while it can be used.
    package func administratorLink(tokenHash: Data, at now: Date) throws -> AdministratorLink? {
        try database.row(
            """
            SELECT link.mail, administrator.id, administrator.name, administrator.mail AS own_mail
            FROM administrator_link AS link
            LEFT JOIN administrator ON administrator.id = link.administrator_id
            WHERE token_hash = \(tokenHash) AND used_at IS NULL AND expires_at > \(now.seconds)
                AND (link.administrator_id IS NULL OR administrator.is_active = 1)
            """
        ).map { row in
            let id: ID<Administrator>? = row.optionalID("id")
            return AdministratorLink(
                mail: row["mail"],
                administrator: id.map { Administrator(id: $0, name: row["name"], mail: row["own_mail"]) })
        }
    }
}

extension ControlTransaction {
    /// Issues a link, which ends older ones for the same address.
    ///
    /// - Parameter administrator: whose password it is for; nil to make one.
    package func issueAdministratorLink(
        mail: String, for administrator: ID<Administrator>? = nil, tokenHash: Data, at now: Date,
        expiresAt: Date
    ) throws {
        try endAdministratorLinks(mail: mail, at: now)
        try database.change(
            """
            INSERT INTO administrator_link (mail, administrator_id, token_hash, created_at, expires_at)
            VALUES (\(mail), \(administrator?.number), \(tokenHash), \(now.seconds), \(expiresAt.seconds))
            """)
    }

    /// Uses a link up; false when it was used, is too old or never was.
    package func useAdministratorLink(tokenHash: Data, at now: Date) throws -> Bool {
        try database.change(
            """
            UPDATE administrator_link
            SET used_at = \(now.seconds)
            WHERE token_hash = \(tokenHash) AND used_at IS NULL AND expires_at > \(now.seconds)
            """)
        return database.changesCount == 1
    }

    /// Ends the links of an address that could still be used.
    package func endAdministratorLinks(mail: String, at now: Date) throws {
        try database.change(
            """
            UPDATE administrator_link
            SET used_at = \(now.seconds)
            WHERE mail = \(mail) AND used_at IS NULL
            """)
    }
}
