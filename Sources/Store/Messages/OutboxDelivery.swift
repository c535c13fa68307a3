package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// Letters whose turn it is, the oldest first.
    package func leavingLetters(at now: Date, most: Int) throws -> [LeavingLetter] {
        try database.rows(
            """
            SELECT outbox.id, outbox.created_at, outbox.to_addresses, outbox.to_name, outbox.from_name,
                outbox.reply_to, outbox.subject, outbox.text, outbox.html, outbox.link_id,
                outbox.guest_link_id, outbox.attempts,
                outbox.sending_at IS NOT NULL AS was_interrupted, outbox.by_clock, outbox.unsubscribe,
                outbox.request_id, request.created_at AS request_created_at, outbox.calendar,
                outbox.calendar_method,
                (SELECT group_concat(delivery.address, char(10)) FROM delivery
                    WHERE delivery.letter_id = outbox.id AND delivery.verdict <> 'postponed') AS settled
            FROM outbox
            LEFT JOIN request ON request.id = outbox.request_id
            WHERE outbox.state = 'waiting'
                AND (outbox.next_attempt_at IS NULL OR outbox.next_attempt_at <= \(now.seconds))
            ORDER BY outbox.id
            LIMIT \(most)
            """
        ).map { row in
            let settled: String? = row["settled"]
            let done = Set((settled ?? "").split(separator: "\n").map(String.init))
            let request: ID<Request>? = row.optionalID("request_id")
            let created = row.optionalMoment("request_created_at")
            return LeavingLetter(
                id: row.id("id"), createdAt: row.moment("created_at"), to: row.lines("to_addresses"),
                toName: row["to_name"], fromName: row["from_name"], replyTo: row["reply_to"],
                subject: row["subject"], text: row["text"], html: row["html"],
                link: row.mailedLink(), attempts: row["attempts"],
                pending: row.lines("to_addresses").filter { !done.contains($0) },
                wasInterrupted: row["was_interrupted"], isByClock: row["by_clock"],
                unsubscribe: row["unsubscribe"],
                thread: request.flatMap { request in
                    created.map { LeavingLetter.Thread(request: request, createdAt: $0) }
                }, calendar: try Self.calendar(row))
        }
    }

    private static func calendar(_ row: Row) throws -> LeavingLetter.Calendar? {
        guard let text = row["calendar"] as String? else { return nil }
        return LeavingLetter.Calendar(text: text, method: try row.choice("calendar_method"))
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

    /// What the mail server said last about each recipient of a letter.
    package func receptions(of letter: ID<Letter>) throws -> [Reception] {
        try database.rows(
            """
            SELECT address, verdict, answer
            FROM delivery
            WHERE letter_id = \(letter.number)
            ORDER BY address
            """
        ).map {
            Reception(address: $0["address"], verdict: try $0.choice("verdict"), answer: $0["answer"])
        }
    }
}

extension TenantTransaction {
    /// Writes down that a letter is on its way to the mail server: should this server stop before it knows how that went,
    /// it is seen.
    package func begin(_ letter: ID<Letter>, at now: Date) throws {
        try database.change(
            "UPDATE outbox SET sending_at = \(now.seconds) WHERE id = \(letter.number) AND state = 'waiting'")
    }

    /// Writes down what was said about recipients of a letter. Who has it already keeps that answer.
    package func save(_ receptions: [Reception], of letter: ID<Letter>, at now: Date) throws {
        for reception in receptions {
            try database.change(
                """
                INSERT INTO delivery (letter_id, address, verdict, answer, at)
                VALUES (\(letter.number), \(reception.address), \(reception.verdict.rawValue), \(reception.answer),
                    \(now.seconds))
                ON CONFLICT (letter_id, address) DO UPDATE
                SET verdict = excluded.verdict, answer = excluded.answer, at = excluded.at
                WHERE verdict <> 'accepted'
                """)
        }
    }

    /// Writes down how an attempt went. A letter that has left already stays as it is.
    package func save(_ delivery: Delivery, of letter: ID<Letter>, at now: Date) throws {
        let (state, answer, next): (OutboxLetter.State, String, Date?) =
            switch delivery {
            case .written(let file): (.written, file, nil)
            case .sent(let answer): (.sent, answer, nil)
            case .postponed(let reason, let moment): (.waiting, reason, moment)
            case .blocked(let reason, let moment): (.waiting, reason, moment)
            case .failed(let reason): (.failed, reason, nil)
            }
        let isAttempt = if case .blocked = delivery { false } else { true }
        try database.change(
            """
            UPDATE outbox
            SET state = \(state.rawValue), answer = \(Letter.line(answer)), attempts = attempts + \(isAttempt ? 1 : 0),
                next_attempt_at = \(next?.seconds), finished_at = \(state == .waiting ? nil : now.seconds),
                sending_at = NULL
            WHERE id = \(letter.number) AND state = 'waiting'
            """)
    }
}
