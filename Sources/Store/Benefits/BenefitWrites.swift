package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Saves a line of the ledger with its line on the record and its mail.
    package func save(_ change: BenefitChange) throws {
        try write(change.entry, of: change.grant.id, to: change.grant.reference)
        try database.change(
            "UPDATE benefit_grant SET due_on = \(change.dueOn?.iso) WHERE id = \(change.grant.id.number)")
        try record(change.activity)
        for letter in change.letters { try post(letter, at: change.entry.at) }
    }

    /// Grants what a reference has coming today and ends what is over, and works out when to look again.
    package func reviewBenefits(of id: ID<Reference>, at now: Date) throws {
        guard let reference = try reference(id) else { return }
        let zone = try timeZone()
        let today = Day(of: now, in: zone)
        let review = BenefitReview(
            of: reference, grants: try benefitGrants(of: id), calls: try unthankedCalls(of: id), on: today,
            at: now)
        if let activity = review.activity { try record(activity) }
        for (grant, entry) in review.endings { try write(entry, of: grant, to: id) }
        for promise in review.promises { try grant(promise, to: id, at: now) }
        let next = reference.standing == .active ? today.startOfNextQuarter.start(in: zone) : nil
        try database.change(
            "UPDATE reference SET benefits_at = \(next?.seconds) WHERE id = \(id.number)")
        try wake(at: next)
    }

    /// Has the server look at the benefits of many references soon, each in a transaction of its own.
    ///
    /// - Parameter condition: on `reference`.
    func planBenefitReviews(where condition: SQL, at now: Date) throws {
        try database.change(
            "UPDATE reference SET benefits_at = \(now.seconds) WHERE standing = 'active' AND (\(condition))")
        if database.changesCount > 0 { try wake(at: now) }
    }

    func putOffBenefits(of reference: ID<Reference>, to moment: Date) throws {
        try database.change(
            "UPDATE reference SET benefits_at = \(moment.seconds) WHERE id = \(reference.number)")
    }

    /// Ends what somebody who is being erased still had coming.
    func endBenefits(of reference: ID<Reference>, at now: Date) throws {
        let today = Day(of: now, in: try timeZone())
        for grant in try benefitGrants(of: reference) where grant.balance.open > 0 {
            try write(
                BenefitEntry(
                    kind: .reversed, free: -grant.balance.free, owed: -grant.balance.owed, on: today, at: now,
                    by: nil, actorName: Activity.server, note: "erased"), of: grant.id, to: reference)
        }
    }

    /// A thank-you that gives what was promised for the call hands it over.
    func deliverGift(with thanks: Thanks) throws {
        let today = Day(of: thanks.activity.at, in: try timeZone())
        let gifts = try benefitGrants(
            where: "engagement_id = \(thanks.engagement.id.number)", order: "ORDER BY id")
        for gift in gifts {
            guard let entry = thanks.delivery(of: gift, on: today) else { continue }
            return try write(entry, of: gift.id, to: gift.reference)
        }
    }

    private func grant(_ promise: BenefitPromise, to reference: ID<Reference>, at now: Date) throws {
        try database.change(
            """
            INSERT INTO benefit_grant (reference_id, tier_id, kind, title, key, period, engagement_id, amount, currency,
                granted_on, due_on, last_day)
            VALUES (\(reference.number), \(promise.tier.number), \(promise.kind.rawValue), \(promise.title),
                \(promise.key), \(promise.period), \(promise.engagement?.number), \(promise.amount), \(promise.currency),
                \(promise.grantedOn.iso), \(promise.dueOn?.iso), \(promise.lastDay?.iso))
            """)
        try write(
            BenefitEntry(
                kind: .granted, free: promise.amount, owed: 0, on: promise.grantedOn, at: now, by: nil,
                actorName: Activity.server, note: ""), of: ID(database.lastInsertedRowID), to: reference)
    }

    private func write(
        _ entry: BenefitEntry, of grant: ID<BenefitGrant>, to reference: ID<Reference>
    ) throws {
        try database.change(
            """
            INSERT INTO benefit_entry (grant_id, reference_id, kind, free, owed, on_day, at, person_id, actor_name, note)
            VALUES (\(grant.number), \(reference.number), \(entry.kind.rawValue), \(entry.free), \(entry.owed),
                \(entry.on.iso), \(entry.at.seconds), \(entry.by?.number), \(entry.actorName), \(entry.note))
            """)
    }

    private func unthankedCalls(of reference: ID<Reference>) throws -> [ID<Engagement>] {
        let ids: [Int64] = try database.values(
            """
            SELECT id
            FROM engagement
            WHERE reference_id = \(reference.number) AND state = 'tookPlace'
            ORDER BY took_place_at, id
            """)
        return ids.map { ID($0) }
    }
}
