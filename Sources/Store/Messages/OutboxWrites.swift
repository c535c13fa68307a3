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
        let (program, template) = try wording(of: letter.kind)
        let words = LetterText(letter, by: template, in: program)
        let button = letter.button.map { ($0.title, address: self.address(slug, $0.destination)) }
        var guestLink: ID<GuestLink>?
        if case .guest(let pass) = letter.button?.destination {
            guestLink = try self.guestLink(for: pass, at: now)
        }
        let sheet = LetterSheet(words, program: program, button: button)
        let calendar = try letter.invitation.map { try invitation($0) }
        try database.change(
            """
            INSERT INTO outbox (created_at, to_addresses, to_name, from_name, reply_to, subject, text, html, link_id,
                guest_link_id, request_id, engagement_id, by_clock, unsubscribe, calendar, calendar_method, kind, facts)
            VALUES (\(now.seconds), \(letter.to.map(\.text).joined(separator: "\n")), \(Letter.line(letter.name)),
                \(Letter.line(letter.from?.name ?? program)), \(letter.from?.mail.text), \(words.subject),
                \(sheet.text), \(sheet.html), \(signInLink), \(guestLink?.number), \(request?.number),
                \(engagement?.number), \(byClock), \(letter.unsubscribe.map { self.address(slug, $0) }),
                \(calendar.map { String(decoding: $0.bytes, as: UTF8.self) }), \(calendar?.method?.rawValue),
                \(letter.kind.rawValue), \(try letter.facts(in: program).json()))
            """)
        try wake(at: now)
    }

    /// The invitation as its readers' calendars take it. The call's identity is made with the first and kept, since it may
    /// not change with the server's address.
    private func invitation(_ invitation: CallInvitation) throws -> CalendarFile {
        let id = invitation.engagement
        let known: String? = try database.value("SELECT call_uid FROM engagement WHERE id = \(id.number)")
        let uid = known ?? CalendarEvent.uid(of: id, in: slug, at: host)
        if known == nil {
            try database.change("UPDATE engagement SET call_uid = \(uid) WHERE id = \(id.number)")
        }
        return CalendarFile(invitation: invitation.event(uid: uid))
    }

    /// The name of this server in its own addresses.
    private var host: String {
        URLComponents(string: address(slug, .coordinatorQueue))?.host ?? "vouchsafe.invalid"
    }

    /// The program's name and the tenant's template of such mail; nil where the product's own counts.
    private func wording(of kind: LetterKind) throws -> (program: String, LetterTemplate?) {
        let row = try database.row(
            """
            SELECT program.name, letter_template.subject, letter_template.body
            FROM program
            LEFT JOIN letter_template ON letter_template.kind = \(kind.rawValue)
            WHERE program.id = 1
            """)
        guard let row else { return (slug.text, nil) }
        let words: (subject: String?, body: String?) = (row["subject"], row["body"])
        guard let subject = words.subject, let body = words.body else { return (row["name"], nil) }
        return (row["name"], try? LetterTemplate(kind, subject: subject, body: body))
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
