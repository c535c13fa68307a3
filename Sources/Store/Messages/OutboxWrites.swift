package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Puts a letter into the outbox: it leaves after this transaction is on disk, or never.
    ///
    /// - Parameters:
    ///   - signInLink: the sign-in link whose secret the button needs, for letters with such a button.
    ///   - byClock: whether no person caused it.
    package func post(
        _ letter: Letter, at now: Date, about request: ID<Request>? = nil, engagement: ID<Engagement>? = nil,
        signInLink: Int64? = nil, byClock: Bool = false
    ) throws {
        let program: String = try database.value("SELECT name FROM program WHERE id = 1") ?? slug.text
        let link = letter.button.map { self.address(slug, $0.destination) }
        var guestLink: ID<GuestLink>?
        if case .guest(let pass) = letter.button?.destination {
            guestLink = try self.guestLink(for: pass, at: now)
        }
        let sheet = LetterSheet(letter: letter, program: program, address: link)
        try database.change(
            """
            INSERT INTO outbox (created_at, to_addresses, to_name, from_name, reply_to, subject, text, html, link_id,
                guest_link_id, request_id, engagement_id, by_clock, unsubscribe)
            VALUES (\(now.seconds), \(letter.to.map(\.text).joined(separator: "\n")), \(Letter.line(letter.name)),
                \(Letter.line(letter.from?.name ?? program)), \(letter.from?.mail.text), \(letter.subject),
                \(sheet.text), \(sheet.html), \(signInLink), \(guestLink?.number), \(request?.number),
                \(engagement?.number), \(byClock), \(letter.unsubscribe.map { self.address(slug, $0) }))
            """)
        try wake(at: now)
    }
}

extension TenantTransaction {
    /// Counts every letter older than `moment` as written: for a program whose past was entered afterwards.
    package func markWritten(before moment: Date) throws {
        try database.change(
            """
            UPDATE outbox
            SET state = 'written', finished_at = created_at, answer = 'before this server'
            WHERE state = 'waiting' AND created_at < \(moment.seconds)
            """)
    }
}
