package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// Who presented this session; nothing when it does not exist here or the person may no longer sign in.
    ///
    /// One statement, since every request asks for it.
    package func signedIn(sessionHash: Data) throws -> SignedIn? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT session.created_at, session.seen_at, session.address, session.user_agent,
                    person.id, person.name, person.mail, person.time_zone,
                    (SELECT group_concat(role) FROM role_grant WHERE person_id = person.id),
                    (SELECT name FROM program WHERE id = 1)
                FROM session
                JOIN person ON person.id = session.person_id
                WHERE session.id_hash = ? AND person.is_active = 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [sessionHash]) else { return nil }
        let mail: String = row[6]
        guard let address = MailAddress(mail) else { return nil }
        let roles: String? = row[8]
        return SignedIn(
            person: Person(
                id: ID(row[4]), name: row[5], mail: address,
                roles: Set((roles ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) }),
                timeZone: TimeZone(identifier: row[7]) ?? .gmt),
            session: Session(
                idHash: sessionHash, createdAt: Self.moment(row[0]), seenAt: Self.moment(row[1]),
                address: row[2], userAgent: row[3]),
            programName: row[9] ?? slug.text)
    }

    /// The browsers in which a person is signed in, the one used last first.
    package func sessions(of person: ID<Person>) throws -> [Session] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id_hash, created_at, seen_at, address, user_agent
                FROM session
                WHERE person_id = ?
                ORDER BY seen_at DESC
                """,
            arguments: [person.number]
        ).map { row in
            Session(
                idHash: row[0], createdAt: Self.moment(row[1]), seenAt: Self.moment(row[2]), address: row[3],
                userAgent: row[4])
        }
    }

    private static func moment(_ seconds: Int64) -> Date {
        Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}

extension TenantTransaction {
    /// Signs a browser in, and forgets this person's sessions that were last used before `forgotten`.
    package func begin(_ session: Session, of person: ID<Person>, forgetting forgotten: Date) throws {
        try database.execute(
            sql: "DELETE FROM session WHERE person_id = ? AND seen_at < ?",
            arguments: [person.number, Int64(forgotten.timeIntervalSince1970)])
        try database.execute(
            sql: """
                INSERT INTO session (id_hash, person_id, created_at, seen_at, address, user_agent)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                session.idHash, person.number, Int64(session.createdAt.timeIntervalSince1970),
                Int64(session.seenAt.timeIntervalSince1970), session.address, session.userAgent,
            ])
    }

    package func saw(sessionHash: Data, at now: Date) throws {
        try database.execute(
            sql: "UPDATE session SET seen_at = ? WHERE id_hash = ?",
            arguments: [Int64(now.timeIntervalSince1970), sessionHash])
    }

    /// Ends one session of a person; another person's stays.
    package func endSession(_ hash: Data, of person: ID<Person>) throws {
        try database.execute(
            sql: "DELETE FROM session WHERE id_hash = ? AND person_id = ?", arguments: [hash, person.number])
    }

    /// Ends all sessions of a person but the one that asks.
    package func endSessions(of person: ID<Person>, except hash: Data? = nil) throws {
        try database.execute(
            sql: "DELETE FROM session WHERE person_id = ? AND id_hash IS NOT ?",
            arguments: [person.number, hash])
    }
}
