package import Domain
package import Foundation
import GRDB

extension ControlReading {
    /// The browsers in which an administrator is signed in, the one used last first.
    package func sessions(of administrator: ID<Administrator>) throws -> [Session] {
        try database.rows(
            """
            SELECT id_hash, created_at, seen_at, address, user_agent
            FROM administrator_session
            WHERE administrator_id = \(administrator.number)
            ORDER BY seen_at DESC, created_at DESC
            """
        ).map { row in
            Session(
                idHash: row["id_hash"], createdAt: row.moment("created_at"), seenAt: row.moment("seen_at"),
                address: row["address"], userAgent: row["user_agent"])
        }
    }
}

extension ControlTransaction {
    /// Signs a browser in, and forgets this administrator's sessions that were last used before `forgotten`.
    package func begin(
        _ session: Session, of administrator: ID<Administrator>, forgetting forgotten: Date = .distantPast
    ) throws {
        try database.change(
            """
            DELETE FROM administrator_session
            WHERE administrator_id = \(administrator.number) AND seen_at < \(forgotten.seconds)
            """)
        try database.change(
            """
            INSERT INTO administrator_session (id_hash, administrator_id, created_at, seen_at, address, user_agent)
            VALUES (\(session.idHash), \(administrator.number), \(session.createdAt.seconds),
                \(session.seenAt.seconds), \(session.address), \(session.userAgent))
            """)
    }

    package func saw(administratorSession hash: Data, at now: Date) throws {
        try database.change(
            "UPDATE administrator_session SET seen_at = \(now.seconds) WHERE id_hash = \(hash)")
    }

    /// Ends one session, whoever's browser presented it.
    package func endAdministratorSession(_ hash: Data) throws {
        try database.change("DELETE FROM administrator_session WHERE id_hash = \(hash)")
    }

    /// Ends one session of an administrator; another's stays.
    ///
    /// - Returns: whether there was one.
    package func endAdministratorSession(_ hash: Data, of administrator: ID<Administrator>) throws -> Bool {
        try database.change(
            """
            DELETE FROM administrator_session
            WHERE id_hash = \(hash) AND administrator_id = \(administrator.number)
            """)
        return database.changesCount == 1
    }

    /// Ends all sessions of an administrator, but the one that asks.
    package func endAdministratorSessions(
        of administrator: ID<Administrator>, except hash: Data? = nil
    ) throws {
        try database.change(
            """
            DELETE FROM administrator_session
            WHERE administrator_id = \(administrator.number) AND id_hash IS NOT \(hash)
            """)
    }
}
