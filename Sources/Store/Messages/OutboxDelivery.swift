package import Domain
package import Foundation
import GRDB

/// A letter whose turn it is to leave, whole.
package struct LeavingLetter: Hashable, Sendable {
    package let id: ID<Letter>
    package let createdAt: Date
    package let to: [String]
    package let toName: String
    package let fromName: String
    package let replyTo: String?
    package let subject: String
    /// Both with a placeholder where the secret of a link goes.
    package let text: String
    package let html: String
    package let link: MailedLink?
    /// How often it was tried before.
    package let attempts: Int

    package init(
        id: ID<Letter>, createdAt: Date, to: [String], toName: String, fromName: String, replyTo: String?,
        subject: String, text: String, html: String, link: MailedLink? = nil, attempts: Int = 0
    ) {
        self.id = id
        self.createdAt = createdAt
        self.to = to
        self.toName = toName
        self.fromName = fromName
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.link = link
        self.attempts = attempts
    }
}

extension TenantReading {
    /// Letters whose turn it is, the oldest first.
    package func leavingLetters(at now: Date, most: Int) throws -> [LeavingLetter] {
        try database.rows(
            """
            SELECT id, created_at, to_addresses, to_name, from_name, reply_to, subject, text, html, link_id, guest_link_id,
                attempts
            FROM outbox
            WHERE state = 'waiting' AND (next_attempt_at IS NULL OR next_attempt_at <= \(now.seconds))
            ORDER BY id
            LIMIT \(most)
            """
        ).map { row in
            LeavingLetter(
                id: row.id("id"), createdAt: row.moment("created_at"), to: row.lines("to_addresses"),
                toName: row["to_name"], fromName: row["from_name"], replyTo: row["reply_to"],
                subject: row["subject"], text: row["text"], html: row["html"],
                link: row.mailedLink(), attempts: row["attempts"])
        }
    }

    /// When the next letter may leave; long ago for one that was not tried yet, nil when none waits.
    package func nextLetterDue() throws -> Date? {
        let seconds: Int64? = try database.value(
            "SELECT min(coalesce(next_attempt_at, created_at)) FROM outbox WHERE state = 'waiting'")
        return seconds.map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// When the server has to look into the tenant next; nil when, as things stand, never.
    package func nextWake() throws -> Date? {
        [try nextLetterDue(), try nextAttention()].compactMap(\.self).min()
    }
}

extension TenantTransaction {
    /// Writes down how an attempt went. A letter that has left already stays as it is.
    package func save(_ delivery: Delivery, of letter: ID<Letter>, at now: Date) throws {
        let (state, answer, next): (OutboxLetter.State, String, Date?) =
            switch delivery {
            case .written(let file): (.written, file, nil)
            case .sent(let answer): (.sent, answer, nil)
            case .postponed(let reason, let moment): (.waiting, reason, moment)
            case .failed(let reason): (.failed, reason, nil)
            }
        try database.change(
            """
            UPDATE outbox
            SET state = \(state.rawValue), answer = \(Letter.line(answer)), attempts = attempts + 1,
                next_attempt_at = \(next?.seconds), finished_at = \(state == .waiting ? nil : now.seconds)
            WHERE id = \(letter.number) AND state = 'waiting'
            """)
    }
}
