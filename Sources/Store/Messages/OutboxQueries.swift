package import Domain
package import Foundation
import GRDB

/// What the list of mail is narrowed to.
package struct LetterFilter: Hashable, Sendable {
    /// Part of the subject, of the recipient's name or address; empty for all.
    package var search = ""
    package var state: OutboxLetter.State?
    package var request: ID<Request>?

    package init() {}
}

/// A letter in the outbox: what it says, to whom, and how far it has come.
package struct OutboxLetter: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case waiting
        case written
        case sent
        case failed
    }

    package let id: ID<Letter>
    package let createdAt: Date
    package let to: [String]
    package let toName: String
    package let fromName: String
    package let replyTo: String?
    package let subject: String
    /// Without the secret of a link, which is not in the tenant's file at all.
    package let text: String
    package let hasLink: Bool
    package let request: ID<Request>?
    package let prospectName: String
    package let state: State
    package let attempts: Int
    package let nextAttemptAt: Date?
    package let finishedAt: Date?
    /// What the mail server said last, or the file that it was written to.
    package let answer: String
}

extension TenantReading {
    /// A page of the mail, the latest first.
    package func letters(
        _ filter: LetterFilter, page: Int
    ) throws -> ListPage<OutboxLetter> {
        let condition = condition(filter)
        let count: Int = try database.value("SELECT count(*) FROM outbox WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        return ListPage(
            rows: try letters(where: condition, limit: slice.size, offset: slice.offset), count: count,
            page: slice.page)
    }

    package func letter(_ id: ID<Letter>) throws -> OutboxLetter? {
        try letters(where: "outbox.id = \(id.number)", limit: 1, offset: 0).first
    }

    /// The part of a letter that mail programs draw, without the secret of a sign-in link.
    package func letterSheet(_ id: ID<Letter>) throws -> String? {
        try database.value("SELECT html FROM outbox WHERE id = \(id.number)")
    }

    private func letters(where condition: SQL, limit: Int, offset: Int) throws -> [OutboxLetter] {
        try database.rows(
            """
            SELECT outbox.id, outbox.created_at, outbox.to_addresses, outbox.to_name, outbox.from_name,
                outbox.reply_to, outbox.subject, outbox.text, 
                outbox.link_id IS NOT NULL OR outbox.guest_link_id IS NOT NULL AS has_link,
                outbox.request_id, coalesce(request.prospect_name, '') AS prospect_name, outbox.state,
                outbox.attempts, outbox.next_attempt_at, outbox.finished_at, outbox.answer
            FROM outbox
            LEFT JOIN request ON request.id = outbox.request_id
            WHERE \(condition)
            ORDER BY outbox.created_at DESC, outbox.id DESC
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            OutboxLetter(
                id: row.id("id"), createdAt: row.moment("created_at"), to: row.lines("to_addresses"),
                toName: row["to_name"], fromName: row["from_name"], replyTo: row["reply_to"],
                subject: row["subject"], text: row["text"], hasLink: row["has_link"],
                request: row.optionalID("request_id"), prospectName: row["prospect_name"],
                state: try row.choice("state"), attempts: row["attempts"],
                nextAttemptAt: row.optionalMoment("next_attempt_at"),
                finishedAt: row.optionalMoment("finished_at"), answer: row["answer"])
        }
    }

    private func condition(_ filter: LetterFilter) -> SQL {
        var parts: [SQL] = ["TRUE"]
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            parts.append(
                """
                (outbox.subject LIKE \(pattern) ESCAPE '\\' OR outbox.to_name LIKE \(pattern) ESCAPE '\\'
                    OR outbox.to_addresses LIKE \(pattern) ESCAPE '\\')
                """)
        }
        if let state = filter.state { parts.append("outbox.state = \(state.rawValue)") }
        if let request = filter.request { parts.append("outbox.request_id = \(request.number)") }
        return parts.joined(separator: " AND ")
    }
}
