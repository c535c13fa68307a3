package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Puts a reference on a request's shortlist.
    @discardableResult
    package func save(_ shortlisting: Shortlisting) throws -> ID<Engagement> {
        try database.change(
            """
            INSERT INTO engagement (request_id, reference_id, state, shortlisted_at)
            VALUES (\(shortlisting.request.number), \(shortlisting.reference.number), 'shortlisted',
                \(shortlisting.activity.at.seconds))
            """)
        let id = ID<Engagement>(database.lastInsertedRowID)
        var activity = shortlisting.activity
        activity.engagement = id
        try record(activity)
        try refresh(shortlisting.request, at: activity.at)
        return id
    }

    /// Saves a decision about an engagement, its line on the record, its mail, and the reason for it where something
    /// stood against it.
    package func save(_ decision: some EngagementDecision) throws {
        try apply(decision)
    }

    /// Saves an introduction, and whom it was made to for the next one.
    package func save(_ introduction: Introduction) throws {
        try database.change(
            """
            UPDATE request
            SET contact_name = \(introduction.prospectName), contact_mail = \(introduction.prospectMail.text)
            WHERE id = \(introduction.engagement.request.number)
            """)
        try apply(introduction)
    }

    /// Saves feedback; what the same side said before is replaced, and both stand on the record.
    package func save(_ record: FeedbackRecord) throws {
        let feedback = record.feedback
        try database.change(
            """
            INSERT INTO feedback (engagement_id, side, match, usefulness, would_do_again, text, recorded_by, at)
            VALUES (\(record.engagement.id.number), \(feedback.side.rawValue), \(feedback.match),
                \(feedback.usefulness), \(feedback.wouldDoAgain), \(feedback.text), \(record.activity.by?.number),
                \(record.activity.at.seconds))
            ON CONFLICT (engagement_id, side) DO UPDATE
            SET match = excluded.match, usefulness = excluded.usefulness, would_do_again = excluded.would_do_again,
                text = excluded.text, recorded_by = excluded.recorded_by, at = excluded.at
            """)
        try apply(record)
    }

    /// Saves a thank-you with what was given in return.
    package func save(_ thanks: Thanks) throws {
        try database.change(
            """
            UPDATE engagement
            SET value_return = \(thanks.valueReturn)
            WHERE id = \(thanks.engagement.id.number)
            """)
        try apply(thanks)
        try deliverGift(with: thanks)
    }

    func apply(_ decision: some EngagementDecision) throws {
        try write(decision)
        try refresh(decision.engagement.request, at: decision.activity.at)
        if decision.engagement.state == .tookPlace, decision.before != .tookPlace {
            try reviewBenefits(of: decision.engagement.reference, at: decision.activity.at)
        }
    }

    func write(_ decision: some EngagementDecision) throws {
        let engagement = decision.engagement
        let call = engagement.arrangement
        try database.change(
            """
            UPDATE engagement
            SET state = \(engagement.state.rawValue), slots = \(engagement.slots),
                slot_day = \(engagement.slotDay?.iso),
                asked_at = \(engagement.askedAt?.seconds), answered_at = \(engagement.answeredAt?.seconds),
                introduced_at = \(engagement.introducedAt?.seconds), call_at = \(engagement.callAt?.seconds),
                minutes = \(engagement.minutes), took_place_at = \(engagement.tookPlaceAt?.seconds),
                thanked_at = \(engagement.thankedAt?.seconds), engaged_on = \(engagement.engagedOn?.iso),
                reason = \(engagement.reason), brief = \(engagement.brief), proposal = \(engagement.proposal),
                proposed_at = \(engagement.proposedAt?.seconds), call_place = \(call.place),
                ae_joins = \(call.aeJoins), call_guests = \(call.guests.map(\.text).asLines),
                prospect_zone = \(call.prospectZone?.identifier), call_sequence = \(call.sequence),
                invited_at = \(call.invitedAt?.seconds)
            WHERE id = \(engagement.id.number) AND state = \(decision.before.rawValue)
            """)
        guard database.changesCount == 1 else {
            throw Refusal(.stale, "Somebody was quicker. The page shows how it stands now.")
        }
        try endOvertakenLinks(of: engagement, at: decision.activity.at)
        if let override = decision.override { try write(override, of: decision) }
        try record(decision.activity)
        for letter in decision.letters {
            try post(
                letter, at: decision.activity.at, about: engagement.request, engagement: engagement.id)
        }
    }
    private func write(_ override: Override, of decision: some EngagementDecision) throws {
        guard let by = decision.activity.by else { return }
        try database.change(
            """
            INSERT INTO limit_override (engagement_id, reference_id, person_id, at, reason, against)
            VALUES (\(decision.engagement.id.number), \(decision.engagement.reference.number), \(by.number),
                \(decision.activity.at.seconds), \(override.reason), \(override.against.asLines))
            """)
    }
}
