package import Domain
import GRDB

extension TenantTransaction {
    /// Saves how things stand with a customer, the line on the record and its mail.
    package func save(_ change: StandingChange) throws {
        try database.change(
            """
            UPDATE account
            SET standing = \(change.account.standing.rawValue), changed_at = max(\(change.activity.at.seconds), changed_at + 1)
            WHERE id = \(change.account.id.number)
            """)
        try record(change.activity)
        for letter in change.letters { try post(letter, at: change.activity.at) }
    }

    package func save(_ remark: AccountRemark) throws {
        try record(remark.activity)
    }
}
