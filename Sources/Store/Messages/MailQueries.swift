package import Domain
package import Foundation
import GRDB

/// A letter of the outbox as its readers in the product see it.
package struct MailRow: Sendable {
    package let createdAt: Date
    package let to: [String]
    package let toName: String
    package let fromName: String
    package let subject: String
    package let text: String
    package let state: OutboxLetter.State
    package let finishedAt: Date?
    /// What the mail server said last, or the file that it was written to.
    package let answer: String
}

extension TenantReading {
    /// The mail that a request caused, newest first. The secret of a sign-in link is in none of it.
    package func mail(about request: ID<Request>) throws -> [MailRow] {
        try database.rows(
            """
            SELECT created_at, to_addresses, to_name, from_name, subject, text, state, finished_at, answer
            FROM outbox
            WHERE request_id = \(request.number)
            ORDER BY created_at DESC, id DESC
            """
        ).map { row in
            MailRow(
                createdAt: row.moment("created_at"), to: row.lines("to_addresses"), toName: row["to_name"],
                fromName: row["from_name"], subject: row["subject"], text: row["text"],
                state: try row.choice("state"), finishedAt: row.optionalMoment("finished_at"),
                answer: row["answer"])
        }
    }
}
