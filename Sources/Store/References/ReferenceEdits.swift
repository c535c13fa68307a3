package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Saves a coordinator's edit of a reference with its line on the record.
    ///
    /// - Throws: `Refusal` when somebody else has the mail address.
    package func save(_ change: ReferenceChange) throws {
        let entry = change.entry
        if let other = try person(mail: entry.mail), other.id != change.person {
            throw Refusal(.invalid, "\(entry.mail) belongs to \(other.name).")
        }
        let old: String? = try database.value("SELECT mail FROM person WHERE id = \(change.person.number)")
        // A link that was mailed to the old address must not open the door any more.
        if old != entry.mail.text {
            try endLinks(of: change.person, at: change.activity.at)
            try endGuestLinks(of: change.person, at: change.activity.at)
        }
        try database.change(
            """
            UPDATE person
            SET name = \(Letter.line(entry.name)), mail = \(entry.mail.text),
                time_zone = \(entry.availability.timeZone.identifier)
            WHERE id = \(change.person.number)
            """)
        try database.change(
            """
            UPDATE reference
            SET account_id = \(entry.account.number), title = \(entry.title), phone = \(entry.phone),
                own_month_limit = \(entry.ownMonthLimit), own_quarter_limit = \(entry.ownQuarterLimit),
                own_year_limit = \(entry.ownYearLimit),
                takes_no_rewards = \(entry.takesNoRewards)
            WHERE id = \(change.reference.number)
            """)
        try set(entry.availability, of: change.reference)
        try set(entry.profile, of: change.reference)
        try raiseEdition(of: change.reference, at: change.activity.at)
        try record(change.activity)
        try reviewBenefits(of: change.reference, at: change.activity.at)
    }

    package func save(_ move: TierMove) throws {
        try database.change(
            """
            UPDATE reference
            SET tier_id = \(move.tier.id.number), tier_since = \(try today(at: move.activity.at).iso),
                own_month_limit = \(move.ownLimits.month),
                own_quarter_limit = \(move.ownLimits.quarter), own_year_limit = \(move.ownLimits.year)
            WHERE id = \(move.reference.number)
            """)
        try endDeferral(of: move.reference)
        try raiseEdition(of: move.reference, at: move.activity.at)
        try record(move.activity)
        for letter in move.letters { try post(letter, at: move.activity.at) }
        try reviewBenefits(of: move.reference, at: move.activity.at)
    }

    package func save(_ change: MembershipChange) throws {
        try database.change(
            """
            UPDATE reference
            SET standing = \(change.standing.rawValue), joined_on = \(change.joinedOn?.iso)
            WHERE id = \(change.reference.number)
            """)
        try planErasure(
            of: change.reference, leftAt: change.standing == .left ? change.activity.at : nil)
        try planProfileQuestions(where: "id = \(change.reference.number)")
        try raiseEdition(of: change.reference, at: change.activity.at)
        try record(change.activity)
        try reviewBenefits(of: change.reference, at: change.activity.at)
    }

    /// Two changes within one second are two editions.
    func raiseEdition(of reference: ID<Reference>, at now: Date) throws {
        try database.change(
            """
            UPDATE reference
            SET changed_at = max(\(now.seconds), changed_at + 1)
            WHERE id = \(reference.number)
            """)
    }
}
