package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// The link whose token has this hash, used up or not.
    package func signInLink(tokenHash: Data) throws -> SignInLink? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT sign_in_link.id, purpose, expires_at, used_at,
                    person.id, person.name, person.mail, person.time_zone, person.is_active,
                    (SELECT group_concat(role) FROM role_grant WHERE person_id = person.id),
                    person.password_hash IS NOT NULL, (SELECT name FROM program WHERE id = 1)
                FROM sign_in_link
                JOIN person ON person.id = sign_in_link.person_id
                WHERE token_hash = ?
                """,
            arguments: [tokenHash])
        guard let row, let purpose = SignInLink.Purpose(rawValue: row[1]),
            let mail = MailAddress(row[6] as String)
        else { return nil }
        let roles: String? = row[9]
        let usedAt: Int64? = row[3]
        return SignInLink(
            id: ID(row[0]),
            person: Person(
                id: ID(row[4]), name: row[5], mail: mail,
                roles: Set((roles ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) }),
                timeZone: TimeZone(identifier: row[7]) ?? .gmt, isActive: row[8]),
            purpose: purpose, expiresAt: Date(timeIntervalSince1970: TimeInterval(row[2] as Int64)),
            usedAt: usedAt.map { Date(timeIntervalSince1970: TimeInterval($0)) }, hasPassword: row[10],
            programName: row[11] ?? slug.text)
    }

    /// What the server's key needs to make a link's token again; nothing once the link is used or too old.
    package func linkNonce(_ link: ID<SignInLink>, at now: Date) throws -> Data? {
        try Data.fetchOne(
            database,
            sql: "SELECT nonce FROM sign_in_link WHERE id = ? AND used_at IS NULL AND expires_at > ?",
            arguments: [link.number, Int64(now.timeIntervalSince1970)])
    }
}

extension TenantTransaction {
    /// Issues a link, which ends older ones of the same purpose.
    ///
    /// - Parameter tokenHash: the hash of the token that the server's key makes of the new link's identity.
    package func issueLink(
        to person: ID<Person>, purpose: SignInLink.Purpose, nonce: Data, at now: Date, expiresAt: Date,
        tokenHash: (ID<SignInLink>) -> Data
    ) throws -> ID<SignInLink> {
        try endLinks(of: person, purpose: purpose, at: now)
        // The token is made of the row's number, so its hash can only be set afterwards.
        try database.execute(
            sql: """
                INSERT INTO sign_in_link (person_id, purpose, nonce, token_hash, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                person.number, purpose.rawValue, nonce, nonce, Int64(now.timeIntervalSince1970),
                Int64(expiresAt.timeIntervalSince1970),
            ])
        let id = ID<SignInLink>(database.lastInsertedRowID)
        try database.execute(
            sql: "UPDATE sign_in_link SET token_hash = ? WHERE id = ?", arguments: [tokenHash(id), id.number])
        return id
    }

    /// Uses a link up; false when somebody else did so first.
    package func useLink(_ link: ID<SignInLink>, at now: Date) throws -> Bool {
        try database.execute(
            sql: "UPDATE sign_in_link SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?",
            arguments: [
                Int64(now.timeIntervalSince1970), link.number, Int64(now.timeIntervalSince1970),
            ])
        return database.changesCount == 1
    }

    /// Ends every link of a person that is still open, or those of one purpose.
    package func endLinks(of person: ID<Person>, purpose: SignInLink.Purpose? = nil, at now: Date) throws {
        try database.execute(
            sql: """
                UPDATE sign_in_link
                SET used_at = ?1
                WHERE person_id = ?2 AND used_at IS NULL AND (?3 IS NULL OR purpose = ?3)
                """,
            arguments: [Int64(now.timeIntervalSince1970), person.number, purpose?.rawValue])
    }
}
