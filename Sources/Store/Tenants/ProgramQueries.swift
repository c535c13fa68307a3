package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// The tenant's program with the settings that its rules read.
    package func program() throws -> Program {
        guard
            let row = try database.row(
                """
                SELECT name, time_zone, currency, cool_down_days, account_quarter_limit, analysis_hours, selection_days,
                    confirmation_days, introduction_days, scheduling_days, follow_up_hours, closing_days, remind_hours,
                    ask_days, lapse_days, rest_weight, rating_weight, mail_from, mail_reply_to, call_buffer, call_place,
                    profile_confirm_days, corrections, erase_days, allows_donation,
                    introduction.subject AS introduction_subject, introduction.body AS introduction_body,
                    thanks.subject AS thanks_subject, thanks.body AS thanks_body
                FROM program
                LEFT JOIN letter_template AS introduction ON introduction.kind = 'introduction'
                LEFT JOIN letter_template AS thanks ON thanks.kind = 'thanks'
                WHERE id = 1
                """)
        else {
            throw StoreFault.unusable(file: "tenants/\(slug).sqlite", why: "it holds no program")
        }
        let zone = TimeZone(identifier: row["time_zone"]) ?? .gmt
        var due = DueTimes()
        due.analysisHours = row["analysis_hours"]
        due.selectionDays = row["selection_days"]
        due.confirmationDays = row["confirmation_days"]
        due.introductionDays = row["introduction_days"]
        due.schedulingDays = row["scheduling_days"]
        due.followUpHours = row["follow_up_hours"]
        due.closingDays = row["closing_days"]
        var reminders = Reminders()
        reminders.leadHours = row["remind_hours"]
        reminders.askDays = row["ask_days"]
        reminders.lapseDays = row["lapse_days"]
        var calls = CallSettings()
        calls.bufferMinutes = row["call_buffer"]
        calls.place = row["call_place"]
        var profiles = ProfileSettings()
        profiles.confirmDays = row["profile_confirm_days"]
        profiles.corrections = try row.choice("corrections")
        profiles.eraseDays = row["erase_days"]
        var benefits = BenefitSettings()
        benefits.allowsDonation = row["allows_donation"]
        return Program(
            name: row["name"], calendar: try calendar(in: zone), currency: row["currency"],
            coolDownDays: row["cool_down_days"], accountQuarterLimit: row["account_quarter_limit"],
            slots: try typeSlots(),
            weights: try weights(rest: row["rest_weight"], rating: row["rating_weight"]), dueTimes: due,
            reminders: reminders,
            letterhead: Letterhead(
                from: (row["mail_from"] as String?).flatMap { MailAddress($0) },
                replyTo: (row["mail_reply_to"] as String?).flatMap { MailAddress($0) }), calls: calls,
            profiles: profiles, benefits: benefits, prepared: Self.prepared(row))
    }

    /// The tenant's own words for the mails that a person may change before they are sent.
    private static func prepared(_ row: Row) -> [LetterKind: LetterTemplate] {
        var templates: [LetterKind: LetterTemplate] = [:]
        for kind in [LetterKind.introduction, .thanks] {
            let words: (subject: String?, body: String?) = (
                row["\(kind.rawValue)_subject"], row["\(kind.rawValue)_body"]
            )
            guard let subject = words.subject, let body = words.body else { continue }
            templates[kind] = try? LetterTemplate(kind, subject: subject, body: body)
        }
        return templates
    }

    /// The day it is for the tenant.
    package func today(at now: Date) throws -> Day {
        Day(of: now, in: try timeZone())
    }

    /// The time zone that the tenant's days are counted in.
    func timeZone() throws -> TimeZone {
        let zone: String? = try database.value("SELECT time_zone FROM program WHERE id = 1")
        return zone.flatMap { TimeZone(identifier: $0) } ?? .gmt
    }

    private func calendar(in zone: TimeZone) throws -> BusinessCalendar {
        var hours: [Int: Range<Int>] = [:]
        for row in try database.rows("SELECT weekday, opens_minute, closes_minute FROM opening_hours") {
            hours[row["weekday"]] = (row["opens_minute"] as Int)..<(row["closes_minute"] as Int)
        }
        let holidays = try database.rows("SELECT day FROM holiday").compactMap { $0.optionalDay("day") }
        return BusinessCalendar(timeZone: zone, hours: hours, holidays: Set(holidays))
    }

    private func typeSlots() throws -> TypeSlots {
        var counts: [EngagementType: Int] = [:]
        for row in try database.rows("SELECT engagement_type, slots FROM type_slots") {
            counts[try row.choice("engagement_type")] = row["slots"]
        }
        return TypeSlots(counts)
    }

    private func weights(rest: Int, rating: Int) throws -> Weights {
        var points: [Criterion: Int] = [:]
        for row in try database.rows("SELECT criterion, points FROM criterion_weight") {
            points[try row.choice("criterion")] = row["points"]
        }
        return Weights(points, rest: rest, rating: rating)
    }
}

extension TenantTransaction {
    /// Starts a new tenant's program with the usual hours and the default tiers.
    package func start(
        name: String, timeZone: TimeZone, currency: String, tiers: [Tier] = DefaultTiers.all
    ) throws {
        try database.change(
            """
            INSERT INTO program (id, name, time_zone, currency)
            VALUES (1, \(name), \(timeZone.identifier), \(currency))
            """)
        for (weekday, minutes) in BusinessCalendar.usualHours {
            try database.change(
                """
                INSERT INTO opening_hours (weekday, opens_minute, closes_minute)
                VALUES (\(weekday), \(minutes.lowerBound), \(minutes.upperBound))
                """)
        }
        for tier in tiers {
            try insert(tier)
            // The rules were made for the tiers of that name; others get theirs from a coordinator.
            if let rule = DefaultTiers.rules[tier.id],
                DefaultTiers.all.contains(where: { $0.name == tier.name })
            {
                try set(rule, of: tier.id)
            }
        }
        try set(.usual)
        try startSectorAliases()
    }
}
