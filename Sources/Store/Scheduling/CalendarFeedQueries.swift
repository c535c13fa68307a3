package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// The address that a person subscribes at; nil where they have none.
    package func calendarFeed(of person: ID<Person>) throws -> CalendarFeed? {
        try calendarFeed(where: "person_id = \(person.number)")
    }

    /// The address whose token has this hash; nil for one that was given up, and for somebody who was shut out.
    package func calendarFeed(tokenHash: Data) throws -> CalendarFeed? {
        try calendarFeed(
            where: """
                token_hash = \(tokenHash)
                    AND person_id IN (SELECT id FROM person WHERE is_active)
                """)
    }

    private func calendarFeed(where condition: SQL) throws -> CalendarFeed? {
        try database.row(
            """
            SELECT id, person_id, created_at, nonce
            FROM calendar_feed
            WHERE ended_at IS NULL AND \(condition)
            """
        ).map {
            CalendarFeed(
                id: $0.id("id"), person: $0.id("person_id"), createdAt: $0.moment("created_at"),
                nonce: $0["nonce"])
        }
    }

    /// The calls of a person in whatever role they have them, by their time: those to come and those of the last months.
    /// Whom a reference has declined, or what was called off, is not among them.
    package func calendarEvents(of person: Person, at now: Date) throws -> [CalendarEvent] {
        var roles: [SQL] = []
        for role in person.roles.sorted() {
            switch role {
            case .ae: roles.append("request_id IN (SELECT id FROM request WHERE ae_id = \(person.id.number))")
            case .coordinator:
                roles.append(
                    "request_id IN (SELECT id FROM request WHERE coordinator_id = \(person.id.number))")
            case .reference:
                roles.append(
                    "reference_id IN (SELECT id FROM reference WHERE person_id = \(person.id.number))")
            case .owner:
                roles.append(
                    """
                    reference_id IN (SELECT reference.id FROM reference
                        JOIN account ON account.id = reference.account_id
                        WHERE account.owner_id = \(person.id.number))
                    """)
            }
        }
        guard !roles.isEmpty else { return [] }
        let since = now.seconds - Int64(CalendarFeed.daysKept) * 86_400
        let engagements = try engagements(
            where: """
                call_at > \(since) AND state IN ('scheduled', 'tookPlace', 'thanked')
                    AND (\(roles.joined(separator: " OR ")))
                """)
        let uids = Dictionary(
            uniqueKeysWithValues: try database.rows(
                "SELECT id, call_uid FROM engagement WHERE call_at > \(since) AND call_uid IS NOT NULL"
            ).map { ($0.id("id") as ID<Engagement>, $0["call_uid"] as String) })
        return try matches(engagements).compactMap { match in
            CallInvitation(match)?.event(
                uid: uids[match.engagement.id]
                    ?? CalendarEvent.uid(of: match.engagement.id, in: slug, at: "vouchsafe.invalid"))
        }.sorted { ($0.start, $0.uid) < ($1.start, $1.uid) }
    }
}

extension TenantTransaction {
    /// Gives a person an address to subscribe at, which ends the one that they had.
    ///
    /// - Parameter tokenHash: the hash of the token that the server's key makes of the new feed.
    package func renewCalendarFeed(
        of person: ID<Person>, nonce: Data, at now: Date, tokenHash: (CalendarFeed) -> Data
    ) throws {
        try endCalendarFeed(of: person, at: now)
        // The token is made of the row's number, so its hash can only be set afterwards.
        try database.change(
            """
            INSERT INTO calendar_feed (person_id, nonce, token_hash, created_at)
            VALUES (\(person.number), \(nonce), \(nonce), \(now.seconds))
            """)
        let feed = CalendarFeed(
            id: ID(database.lastInsertedRowID), person: person, createdAt: now, nonce: nonce)
        try database.change(
            "UPDATE calendar_feed SET token_hash = \(tokenHash(feed)) WHERE id = \(feed.id.number)")
    }

    /// Gives a person's address up: from then on nobody finds anything there.
    package func endCalendarFeed(of person: ID<Person>, at now: Date) throws {
        try database.change(
            """
            UPDATE calendar_feed
            SET ended_at = \(now.seconds)
            WHERE person_id = \(person.number) AND ended_at IS NULL
            """)
    }
}
