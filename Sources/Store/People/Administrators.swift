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

    package func passwordHash(of administrator: ID<Administrator>) throws -> String? {
        try database.value("SELECT password_hash FROM administrator WHERE id = \(administrator.number)")
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
}
