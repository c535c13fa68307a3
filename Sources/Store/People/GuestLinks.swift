package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// The link whose token has this hash, ended or not.
    package func guestLink(tokenHash: Data) throws -> GuestLink? {
        try guestLinks(where: "guest_link.token_hash = \(tokenHash)").first
    }

    package func guestLink(_ id: ID<GuestLink>) throws -> GuestLink? {
        try guestLinks(where: "guest_link.id = \(id.number)").first
    }

    /// Every link about a request's engagements, newest first.
    package func guestLinks(of request: ID<Request>) throws -> [GuestLink] {
        try guestLinks(
            where: """
                guest_link.engagement_id IN (SELECT id FROM engagement WHERE request_id = \(request.number))
                """)
    }

    /// The one that works at present for that side and purpose, used or not.
    package func guestLink(
        _ purpose: GuestLink.Purpose, of engagement: ID<Engagement>, _ side: Feedback.Side, at now: Date
    ) throws -> GuestLink? {
        try guestLinks(
            where: """
                guest_link.engagement_id = \(engagement.number) AND guest_link.purpose = \(purpose.rawValue)
                    AND guest_link.side = \(side.rawValue) AND guest_link.ended_at IS NULL
                """
        ).first { $0.isOpen(at: now) }
    }

    /// What the server's key needs to make a link's token; nothing once the link has ended or is too old.
    package func guestNonce(_ link: ID<GuestLink>, at now: Date) throws -> Data? {
        try database.value(
            """
            SELECT nonce
            FROM guest_link
            WHERE id = \(link.number) AND ended_at IS NULL AND expires_at > \(now.seconds)
            """)
    }

    private func guestLinks(where condition: SQL) throws -> [GuestLink] {
        try database.rows(
            """
            SELECT guest_link.id, guest_link.purpose, guest_link.engagement_id, guest_link.side, guest_link.person_id,
                guest_link.name, guest_link.mail, guest_link.created_at, guest_link.expires_at, guest_link.used_at,
                guest_link.ended_at, guest_link.end, person.is_active
            FROM guest_link
            LEFT JOIN person ON person.id = guest_link.person_id
            WHERE \(condition)
            ORDER BY guest_link.created_at DESC, guest_link.id DESC
            """
        ).map { row in
            // One that was mailed to somebody who has been shut out since is as good as ended.
            let isShutOut = (row["is_active"] as Bool?) == false
            return GuestLink(
                id: row.id("id"), purpose: try row.choice("purpose"), engagement: row.id("engagement_id"),
                guest: Guest(
                    side: try row.choice("side"), name: row["name"], mail: try row.mail("mail"),
                    person: row.optionalID("person_id")), createdAt: row.moment("created_at"),
                expiresAt: row.moment("expires_at"), usedAt: row.optionalMoment("used_at"),
                endedAt: row.optionalMoment("ended_at") ?? (isShutOut ? row.moment("created_at") : nil),
                end: row.optionalChoice("end") ?? (isShutOut ? .revoked : nil))
        }
    }
}

extension TenantTransaction {
    /// The link that a letter's button needs: the one that works already, if it was mailed to the same address and is good
    /// for some days yet, and no answer was given by it, or a new one, which ends the one before.
    func guestLink(for pass: GuestPass, at now: Date) throws -> ID<GuestLink> {
        let known = try guestLink(pass.purpose, of: pass.engagement, pass.guest.side, at: now)
        if let known, known.guest == pass.guest, known.usedAt == nil || pass.purpose != .answer,
            known.expiresAt > now + Self.least
        {
            return known.id
        }
        return try issue(pass, at: now)
    }

    /// Two days, in seconds: what a link that is mailed once more has to be good for at least.
    private static let least: TimeInterval = 2 * 86_400

    /// Makes a link, which ends the one before for the same side and purpose.
    func issue(_ pass: GuestPass, at now: Date) throws -> ID<GuestLink> {
        try database.change(
            """
            UPDATE guest_link
            SET ended_at = \(now.seconds), end = 'replaced'
            WHERE engagement_id = \(pass.engagement.number) AND purpose = \(pass.purpose.rawValue)
                AND side = \(pass.guest.side.rawValue) AND ended_at IS NULL
            """)
        let life = TimeInterval(pass.purpose.days) * 86_400
        try database.change(
            """
            INSERT INTO guest_link (purpose, engagement_id, side, person_id, name, mail, nonce, created_at, expires_at)
            VALUES (\(pass.purpose.rawValue), \(pass.engagement.number), \(pass.guest.side.rawValue),
                \(pass.guest.person?.number), \(Letter.line(pass.guest.name)), \(pass.guest.mail.text),
                \(Self.nonce()), \(now.seconds), \((now + life).seconds))
            """)
        return ID(database.lastInsertedRowID)
    }

    /// Writes down by which hash a link's token is known again, once that token leaves the server.
    package func keep(tokenHash: Data, of link: ID<GuestLink>) throws {
        try database.change("UPDATE guest_link SET token_hash = \(tokenHash) WHERE id = \(link.number)")
    }

    /// Marks a link as used. It still opens its page, which says what was done, until it ends.
    package func use(_ link: GuestLink, at now: Date) throws {
        try database.change(
            "UPDATE guest_link SET used_at = \(now.seconds) WHERE id = \(link.id.number) AND used_at IS NULL")
    }

    /// Ends the links that were not used and have nothing left to do now that an engagement is in that state.
    func endOvertakenLinks(of engagement: Engagement, at now: Date) throws {
        let over = GuestLink.Purpose.allCases.filter { !engagement.state.admits($0) }.map(\.rawValue)
        guard !over.isEmpty else { return }
        try database.change(
            """
            UPDATE guest_link
            SET ended_at = \(now.seconds), end = 'overtaken'
            WHERE engagement_id = \(engagement.id.number) AND purpose IN \(over) AND used_at IS NULL
                AND ended_at IS NULL
            """)
    }

    /// Ends a person's links, used ones too: they were shut out, or the links were mailed where they have no mail any more.
    func endGuestLinks(of person: ID<Person>, at now: Date) throws {
        try database.change(
            """
            UPDATE guest_link
            SET ended_at = \(now.seconds), end = 'revoked'
            WHERE person_id = \(person.number) AND ended_at IS NULL
            """)
    }

    /// 16 bytes from the system's generator.
    private static func nonce() -> Data {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
