package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// Every engagement of a request, in the order in which they were shortlisted.
    package func engagements(of request: ID<Request>) throws -> [Engagement] {
        try engagements(where: "request_id = \(request.number)")
    }

    /// An engagement with its request and its reference, as the coordinator sees it.
    package func match(_ id: ID<Engagement>) throws -> Match? {
        guard let engagement = try engagements(where: "id = \(id.number)").first else { return nil }
        return try matches([engagement]).first
    }

    /// A reference's own engagement; nil for another's, and for one they were never asked about.
    package func match(_ id: ID<Engagement>, of reference: ID<Reference>) throws -> Match? {
        guard let match = try match(id), match.reference.id == reference, match.engagement.askedAt != nil
        else {
            return nil
        }
        return match
    }

    /// Every engagement of a request with its reference.
    package func matches(of request: ID<Request>) throws -> [Match] {
        try matches(try engagements(of: request))
    }

    /// What is open with a reference, from the ask on, soonest asked first.
    package func openMatches(of reference: ID<Reference>) throws -> [Match] {
        try matches(
            try engagements(
                where: """
                    reference_id = \(reference.number)
                        AND state IN ('asked', 'accepted', 'introduced', 'scheduled', 'missed')
                        AND request_id IN (SELECT id FROM request WHERE ending IS NULL)
                    """))
    }

    /// What is open with all references of an account, from the ask on.
    package func openMatches(of account: ID<Account>) throws -> [Match] {
        try matches(
            try engagements(
                where: """
                    reference_id IN (SELECT id FROM reference WHERE account_id = \(account.number))
                        AND state IN ('asked', 'accepted', 'introduced', 'scheduled', 'missed')
                        AND request_id IN (SELECT id FROM request WHERE ending IS NULL)
                    """))
    }

    /// The reasons against asking, and the ranking, start from these facts of a request.
    package func eligibility(of request: Request, on today: Day) throws -> Eligibility {
        try eligibility(of: request, in: try program(), on: today)
    }

    func eligibility(of request: Request, in program: Program, on today: Day) throws -> Eligibility {
        let account: Int64? = try database.value(
            "SELECT account_id FROM opportunity WHERE id = \(request.opportunity.number)")
        return Eligibility(
            for: request, prospectAccount: account.map { ID($0) }, program: program, today: today)
    }

    func engagements(where condition: SQL) throws -> [Engagement] {
        try database.rows(
            """
            SELECT id, request_id, reference_id, state, slots, slot_day, asked_at, answered_at, introduced_at, call_at,
                minutes, took_place_at, thanked_at, engaged_on, reason, brief,
                proposal, proposed_at, call_place, ae_joins, call_guests, prospect_zone, call_sequence, invited_at
            FROM engagement
            WHERE \(condition)
            ORDER BY shortlisted_at, id
            """
        ).map { row in
            Engagement(
                id: row.id("id"), request: row.id("request_id"), reference: row.id("reference_id"),
                state: try row.choice("state"), slots: row["slots"], slotDay: row.optionalDay("slot_day"),
                askedAt: row.optionalMoment("asked_at"), answeredAt: row.optionalMoment("answered_at"),
                introducedAt: row.optionalMoment("introduced_at"), callAt: row.optionalMoment("call_at"),
                minutes: row["minutes"], tookPlaceAt: row.optionalMoment("took_place_at"),
                thankedAt: row.optionalMoment("thanked_at"), engagedOn: row.optionalDay("engaged_on"),
                reason: row["reason"], brief: row["brief"], proposal: row["proposal"],
                proposedAt: row.optionalMoment("proposed_at"), arrangement: Self.arrangement(row))
        }
    }

    private static func arrangement(_ row: Row) -> CallArrangement {
        CallArrangement(
            place: row["call_place"], aeJoins: row["ae_joins"],
            guests: row.lines("call_guests").compactMap { MailAddress($0) },
            prospectZone: (row["prospect_zone"] as String?).flatMap { TimeZone(identifier: $0) },
            sequence: row["call_sequence"], invitedAt: row.optionalMoment("invited_at"))
    }

    func matches(_ engagements: [Engagement]) throws -> [Match] {
        guard !engagements.isEmpty else { return [] }
        let program = try program()
        let numbers = Set(engagements.map(\.reference.number)).sorted()
        let references = Dictionary(
            uniqueKeysWithValues: try references(where: "reference.id IN \(numbers)").map { ($0.id, $0) })
        var requests: [ID<Request>: Request] = [:]
        return try engagements.compactMap { engagement in
            if requests[engagement.request] == nil {
                requests[engagement.request] = try request(
                    where: "request.id = \(engagement.request.number)")
            }
            guard let request = requests[engagement.request],
                let reference = references[engagement.reference]
            else { return nil }
            return Match(engagement: engagement, request: request, reference: reference, program: program)
        }
    }
}
