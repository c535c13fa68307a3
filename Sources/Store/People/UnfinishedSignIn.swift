package import Domain
package import Foundation
import GRDB

/// A sign-in on its way: the password was right, the code is still to come. It lets nobody see anything.
package struct UnfinishedSignIn: Sendable {
    package let tokenHash: Data
    package let administrator: Administrator
    /// The sealed secret that this sign-in sets up; nil where the administrator is to show a code of the one they have.
    package let offeredSecret: Data?

    /// Seconds for which the code may be awaited.
    package static let life: TimeInterval = 600
    /// Codes that may be tried before the password is asked for again.
    static let mostTries = 5

    package init(tokenHash: Data, administrator: Administrator, offeredSecret: Data?) {
        self.tokenHash = tokenHash
        self.administrator = administrator
        self.offeredSecret = offeredSecret
    }
}

extension ControlReading {
    /// The sign-in whose token has this hash, while it can be gone on with.
    package func unfinishedSignIn(tokenHash: Data, at now: Date) throws -> UnfinishedSignIn? {
        try database.row(
            """
            SELECT administrator.id, name, mail, offered_secret
            FROM administrator_sign_in AS sign_in
            JOIN administrator ON administrator.id = sign_in.administrator_id
            WHERE token_hash = \(tokenHash) AND expires_at > \(now.seconds) AND tries < \(UnfinishedSignIn.mostTries)
                AND is_active = 1
            """
        ).map {
            UnfinishedSignIn(
                tokenHash: tokenHash,
                administrator: Administrator(id: $0.id("id"), name: $0["name"], mail: $0["mail"]),
                offeredSecret: $0["offered_secret"])
        }
    }
}

extension ControlTransaction {
    /// Begins a sign-in; another of the same administrator, and all that are too old, end.
    package func begin(_ signIn: UnfinishedSignIn, at now: Date) throws {
        try database.change("DELETE FROM administrator_sign_in WHERE expires_at <= \(now.seconds)")
        try endUnfinishedSignIns(of: signIn.administrator.id)
        try database.change(
            """
            INSERT INTO administrator_sign_in (token_hash, administrator_id, offered_secret, created_at, expires_at)
            VALUES (\(signIn.tokenHash), \(signIn.administrator.id.number), \(signIn.offeredSecret), \(now.seconds),
                \(now.addingTimeInterval(UnfinishedSignIn.life).seconds))
            """)
    }

    /// Counts a code that was tried, right or wrong.
    package func countTry(of signIn: UnfinishedSignIn) throws {
        try database.change(
            "UPDATE administrator_sign_in SET tries = tries + 1 WHERE token_hash = \(signIn.tokenHash)")
    }

    package func endUnfinishedSignIns(of administrator: ID<Administrator>) throws {
        try database.change(
            "DELETE FROM administrator_sign_in WHERE administrator_id = \(administrator.number)")
    }
}
