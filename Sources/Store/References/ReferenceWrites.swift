package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Adds a reference, with the person that they sign in as, and says so on the record.
    ///
    /// - Throws: `Refusal` when that person is a reference already.
    @discardableResult
    package func add(_ entry: ReferenceEntry, _ act: Act) throws -> ID<Reference> {
        let person = try add(
            entry.name, mail: entry.mail, role: .reference, timeZone: entry.availability.timeZone, at: act.at)
        if try reference(of: person) != nil {
            throw Refusal(.invalid, "\(entry.mail) is a reference already.")
        }
        let profile = entry.profile
        try database.change(
            """
            INSERT INTO reference (person_id, account_id, tier_id, title, phone, standing, joined_on,
                own_month_limit, own_quarter_limit, own_year_limit, seniority, function, languages, takes_no_rewards, created_at,
                changed_at)
            VALUES (\(person.number), \(entry.account.number), \(entry.tier.number), \(entry.title),
                \(entry.phone), \(entry.standing.rawValue), \(entry.joinedOn?.iso), \(entry.ownMonthLimit),
                \(entry.ownQuarterLimit),
                \(entry.ownYearLimit), \(profile.seniority?.rawValue), \(profile.function),
                \(profile.languages.asLines), \(entry.takesNoRewards), \(act.at.seconds), \(act.at.seconds))
            """)
        let id = ID<Reference>(database.lastInsertedRowID)
        try set(entry.availability, of: id)
        try set(profile, of: id)
        try planProfileQuestions(where: "id = \(id.number)")
        try record(
            Activity(
                at: act.at, by: act.by, kind: .referenceAdded, reference: id, account: entry.account,
                sentence: "added \(entry.name) as a reference"))
        try reviewBenefits(of: id, at: act.at)
        return id
    }

    /// Sets when and for what a reference may be asked; the caller puts it on the record.
    package func set(_ availability: Availability, of reference: ID<Reference>) throws {
        var pausedUntil: Day?
        if case .until(let day) = availability.pause { pausedUntil = day }
        try database.change(
            """
            UPDATE reference
            SET is_paused = \(availability.pause != nil), paused_until = \(pausedUntil?.iso),
                hours = \(availability.hours.kept.asLines), notice_hours = \(availability.notice.hours),
                speaks_on = \(availability.topics.speakOn.asLines),
                leaves_aside = \(availability.topics.avoid.asLines)
            WHERE id = \(reference.number)
            """)
        try database.change("DELETE FROM reference_willing WHERE reference_id = \(reference.number)")
        for type in availability.willingFor.map(\.rawValue).sorted() {
            try database.change(
                """
                INSERT INTO reference_willing (reference_id, engagement_type)
                VALUES (\(reference.number), \(type))
                """)
        }
        try database.change("DELETE FROM reference_days_off WHERE reference_id = \(reference.number)")
        for days in availability.daysOff {
            try database.change(
                """
                INSERT OR IGNORE INTO reference_days_off (reference_id, first_day, last_day, note)
                VALUES (\(reference.number), \(days.first.iso), \(days.last.iso), \(days.note))
                """)
        }
    }

    /// Sets what a reference can speak to; the caller puts it on the record.
    package func set(_ profile: Profile, of reference: ID<Reference>) throws {
        try database.change(
            """
            UPDATE reference
            SET seniority = \(profile.seniority?.rawValue), function = \(profile.function),
                languages = \(profile.languages.asLines)
            WHERE id = \(reference.number)
            """)
        try replace("reference_use_case", of: reference, with: profile.useCases)
        try replace("reference_competitor", of: reference, with: profile.competitorsEvaluated)
        try replace("reference_product", of: reference, with: profile.products)
    }

    private func replace(_ table: String, of reference: ID<Reference>, with names: [String]) throws {
        let table = SQL(sql: table)
        try database.change("DELETE FROM \(table) WHERE reference_id = \(reference.number)")
        for name in names {
            try database.change(
                "INSERT OR IGNORE INTO \(table) (reference_id, name) VALUES (\(reference.number), \(name))")
        }
    }
}
