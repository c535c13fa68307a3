package import Domain
package import Foundation
import GRDB

/// Somebody who runs the whole server; not a person of any tenant.
package struct Administrator: Sendable, Hashable {
    package let id: ID<Administrator>
    package let name: String
    package let mail: String
}

extension ControlReading {
    package func administratorCount() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM administrator") ?? 0
    }

    package func administrator(sessionHash: Data) throws -> (Administrator, Session)? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT administrator.id, name, mail, session.created_at, seen_at, address, user_agent
                FROM administrator_session AS session
                JOIN administrator ON administrator.id = session.administrator_id
                WHERE id_hash = ? AND is_active = 1
                """,
            arguments: [sessionHash]
        ).map { row in
            (
                Administrator(id: ID(row[0]), name: row[1], mail: row[2]),
                Session(
                    idHash: sessionHash,
                    createdAt: Date(timeIntervalSince1970: TimeInterval(row[3] as Int64)),
                    seenAt: Date(timeIntervalSince1970: TimeInterval(row[4] as Int64)), address: row[5],
                    userAgent: row[6])
            )
        }
    }

    package func administrator(mail: MailAddress) throws -> (Administrator, passwordHash: String?)? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, name, mail, password_hash FROM administrator WHERE mail = ? AND is_active = 1",
            arguments: [mail.text]
        ).map { (Administrator(id: ID($0[0]), name: $0[1], mail: $0[2]), passwordHash: $0[3]) }
    }

    /// The address for which a set-up link stands, while it can be used; empty for the first administrator's.
    package func administratorLink(tokenHash: Data, at now: Date) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT mail FROM administrator_link
                WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
                """,
            arguments: [tokenHash, Int64(now.timeIntervalSince1970)])
    }
}

extension ControlTransaction {
    package func addAdministrator(
        name: String, mail: MailAddress, passwordHash: String, at now: Date
    ) throws -> Administrator {
        try database.execute(
            sql: "INSERT INTO administrator (name, mail, password_hash, created_at) VALUES (?, ?, ?, ?)",
            arguments: [name, mail.text, passwordHash, Int64(now.timeIntervalSince1970)])
        return Administrator(id: ID(database.lastInsertedRowID), name: name, mail: mail.text)
    }

    package func setPasswordHash(_ hash: String, of administrator: ID<Administrator>) throws {
        try database.execute(
            sql: "UPDATE administrator SET password_hash = ? WHERE id = ?",
            arguments: [hash, administrator.number])
    }

    /// Issues a link with which an administrator can be made, which ends older ones for the same address.
    package func issueAdministratorLink(mail: String, tokenHash: Data, at now: Date, expiresAt: Date) throws {
        try database.execute(
            sql: "UPDATE administrator_link SET used_at = ? WHERE mail = ? AND used_at IS NULL",
            arguments: [Int64(now.timeIntervalSince1970), mail])
        try database.execute(
            sql:
                "INSERT INTO administrator_link (mail, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?)",
            arguments: [
                mail, tokenHash, Int64(now.timeIntervalSince1970), Int64(expiresAt.timeIntervalSince1970),
            ])
    }

    /// Uses a link up; false when it was used, is too old or never was.
    package func useAdministratorLink(tokenHash: Data, at now: Date) throws -> Bool {
        let seconds = Int64(now.timeIntervalSince1970)
        try database.execute(
            sql: """
                UPDATE administrator_link SET used_at = ?
                WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
                """,
            arguments: [seconds, tokenHash, seconds])
        return database.changesCount == 1
    }

    package func begin(_ session: Session, of administrator: ID<Administrator>) throws {
        try database.execute(
            sql: """
                INSERT INTO administrator_session
                    (id_hash, administrator_id, created_at, seen_at, address, user_agent)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                session.idHash, administrator.number, Int64(session.createdAt.timeIntervalSince1970),
                Int64(session.seenAt.timeIntervalSince1970), session.address, session.userAgent,
            ])
    }

    package func saw(administratorSession hash: Data, at now: Date) throws {
        try database.execute(
            sql: "UPDATE administrator_session SET seen_at = ? WHERE id_hash = ?",
            arguments: [Int64(now.timeIntervalSince1970), hash])
    }

    package func endAdministratorSession(_ hash: Data) throws {
        try database.execute(
            sql: "DELETE FROM administrator_session WHERE id_hash = ?", arguments: [hash])
    }
}
