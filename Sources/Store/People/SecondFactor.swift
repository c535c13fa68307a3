package import Domain
package import Foundation
import GRDB

/// What an administrator has beside the password: an authenticator app that knows a secret.
package struct SecondFactor: Sendable {
    /// The secret as only this server's key opens it.
    package let sealedSecret: Data
    /// The last thirty seconds whose code was used; no code of that time or before is taken again (RFC 6238 §5.2).
    package let lastStep: Int64
    package let setAt: Date
}

extension ControlReading {
    package func secondFactor(of administrator: ID<Administrator>) throws -> SecondFactor? {
        try database.row(
            """
            SELECT sealed_secret, last_step, set_at
            FROM second_factor
            WHERE administrator_id = \(administrator.number)
            """
        ).map {
            SecondFactor(
                sealedSecret: $0["sealed_secret"], lastStep: $0["last_step"], setAt: $0.moment("set_at"))
        }
    }

    /// How many recovery codes were not used yet.
    package func recoveryCodesLeft(of administrator: ID<Administrator>) throws -> Int {
        try database.value(
            """
            SELECT count(*)
            FROM recovery_code
            WHERE administrator_id = \(administrator.number) AND used_at IS NULL
            """) ?? 0
    }
}

extension ControlTransaction {
    /// Gives an administrator a second factor in place of the one they may have had, with recovery codes of its own.
    ///
    /// - Parameters:
    ///   - step: that of the code which proved that the app knows the secret.
    ///   - recoveryHashes: of the codes, which nobody can read out of here.
    package func setSecondFactor(
        _ sealedSecret: Data, step: Int64, recoveryHashes: [Data], of administrator: ID<Administrator>,
        at now: Date
    ) throws {
        try database.change(
            """
            INSERT OR REPLACE INTO second_factor (administrator_id, sealed_secret, last_step, set_at)
            VALUES (\(administrator.number), \(sealedSecret), \(step), \(now.seconds))
            """)
        try setRecoveryCodes(recoveryHashes, of: administrator, at: now)
    }

    /// Makes these the recovery codes; older ones, used or not, are worth nothing from now on.
    package func setRecoveryCodes(
        _ hashes: [Data], of administrator: ID<Administrator>, at now: Date
    ) throws {
        try database.change("DELETE FROM recovery_code WHERE administrator_id = \(administrator.number)")
        for hash in hashes {
            try database.change(
                """
                INSERT INTO recovery_code (administrator_id, code_hash, made_at)
                VALUES (\(administrator.number), \(hash), \(now.seconds))
                """)
        }
    }

    /// Takes the second factor away, so that the next sign-in sets a new one up, and ends what it let in.
    package func removeSecondFactor(of administrator: ID<Administrator>) throws {
        try database.change("DELETE FROM second_factor WHERE administrator_id = \(administrator.number)")
        try database.change("DELETE FROM recovery_code WHERE administrator_id = \(administrator.number)")
        try endUnfinishedSignIns(of: administrator)
        try endAdministratorSessions(of: administrator)
    }

    /// Uses up the code of these thirty seconds; false when it, or a later one, was used before.
    package func useCode(step: Int64, of administrator: ID<Administrator>) throws -> Bool {
        try database.change(
            """
            UPDATE second_factor
            SET last_step = \(step)
            WHERE administrator_id = \(administrator.number) AND last_step < \(step)
            """)
        return database.changesCount == 1
    }

    /// Uses up a recovery code; false when there is none such, or it was used before.
    package func useRecoveryCode(
        _ hash: Data, of administrator: ID<Administrator>, at now: Date
    ) throws -> Bool {
        try database.change(
            """
            UPDATE recovery_code
            SET used_at = \(now.seconds)
            WHERE administrator_id = \(administrator.number) AND code_hash = \(hash) AND used_at IS NULL
            """)
        return database.changesCount == 1
    }
}
