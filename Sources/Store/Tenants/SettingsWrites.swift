package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// The edition of the settings.
    package func settingsEdition() throws -> Edition {
        Edition(try database.value("SELECT changed_at FROM program WHERE id = 1") ?? 0)
    }

    /// The holidays with their names, in order.
    package func holidays() throws -> [Holiday] {
        try database.rows("SELECT day, name FROM holiday ORDER BY day").map { row in
            Holiday(day: try row.day("day"), name: row["name"])
        }
    }

    /// How many amounts of money are on record without a currency of their own: they are in the program's.
    package func amountCount() throws -> Int {
        try database.value(
            """
            SELECT (SELECT count(*) FROM opportunity WHERE value_minor IS NOT NULL)
                + (SELECT count(*) FROM account
                    WHERE revenue_minor IS NOT NULL OR revenue_at_purchase_minor IS NOT NULL)
                + (SELECT count(*) FROM request WHERE prospect_revenue_minor IS NOT NULL)
                + (SELECT count(*) FROM product WHERE list_price_minor IS NOT NULL)
            """) ?? 0
    }

    /// What happened to the program as a whole, of one kind, the latest first.
    package func programActivity(_ kind: Activity.Kind, most: Int) throws -> [Activity] {
        try activity(
            where: "kind = \(kind.rawValue) AND request_id IS NULL",
            order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }
}

extension TenantTransaction {
    /// Gives the program the name that its tenant gets.
    package func save(_ renaming: Renaming) throws {
        guard let activity = renaming.activity else { return }
        // A page of settings that is open somewhere was drawn from the name before.
        try database.change(
            """
            UPDATE program
            SET name = \(Letter.line(renaming.tenant.name)),
                changed_at = max(\(activity.at.seconds), changed_at + 1)
            """)
        try record(activity)
    }

    /// Saves one part of the settings with its line on the record.
    package func save(_ change: SettingsChange) throws {
        switch change.part {
        case .general(let general):
            try database.change(
                """
                UPDATE program
                SET name = \(Letter.line(general.name)), time_zone = \(general.timeZone.identifier),
                    currency = \(general.currency), cool_down_days = \(general.coolDownDays),
                    account_quarter_limit = \(general.accountQuarterLimit)
                """)
        case .hours(let hours):
            try database.change("DELETE FROM opening_hours")
            for (weekday, minutes) in hours where !minutes.isEmpty {
                try database.change(
                    """
                    INSERT INTO opening_hours (weekday, opens_minute, closes_minute)
                    VALUES (\(weekday), \(minutes.lowerBound), \(minutes.upperBound))
                    """)
            }
        case .dueTimes(let times):
            try database.change(
                """
                UPDATE program
                SET analysis_hours = \(times.analysisHours), selection_days = \(times.selectionDays),
                    confirmation_days = \(times.confirmationDays), introduction_days = \(times.introductionDays),
                    scheduling_days = \(times.schedulingDays), follow_up_hours = \(times.followUpHours),
                    closing_days = \(times.closingDays)
                """)
        case .reminders(let reminders):
            try database.change(
                """
                UPDATE program
                SET remind_hours = \(reminders.leadHours), ask_days = \(reminders.askDays),
                    lapse_days = \(reminders.lapseDays)
                """)
        case .letterhead(let letterhead):
            try database.change(
                """
                UPDATE program
                SET mail_from = \(letterhead.from?.text), mail_reply_to = \(letterhead.replyTo?.text)
                """)
        case .calls(let calls):
            try database.change(
                "UPDATE program SET call_buffer = \(calls.bufferMinutes), call_place = \(calls.place)")
        case .profiles(let profiles):
            try database.change(
                """
                UPDATE program
                SET profile_confirm_days = \(profiles.confirmDays), corrections = \(profiles.corrections.rawValue),
                    erase_days = \(profiles.eraseDays)
                """)
            try planProfileQuestions(where: "TRUE")
            try planErasures()
        case .benefits(let benefits):
            try database.change("UPDATE program SET allows_donation = \(benefits.allowsDonation)")
        case .weights(let weights):
            for criterion in Criterion.allCases {
                try database.change(
                    """
                    INSERT INTO criterion_weight (criterion, points)
                    VALUES (\(criterion.rawValue), \(weights[criterion]))
                    ON CONFLICT (criterion) DO UPDATE SET points = excluded.points
                    """)
            }
            try database.change(
                "UPDATE program SET rest_weight = \(weights.rest), rating_weight = \(weights.rating)")
        case .slots(let slots): try set(slots)
        case .addHoliday(let holiday):
            try database.change(
                "INSERT INTO holiday (day, name) VALUES (\(holiday.day.iso), \(holiday.name))")
        case .takeHolidays(let holidays):
            for holiday in holidays {
                try database.change(
                    """
                    INSERT INTO holiday (day, name)
                    VALUES (\(holiday.day.iso), \(holiday.name))
                    ON CONFLICT (day) DO NOTHING
                    """)
            }
        case .endHoliday(let holiday):
            try database.change("DELETE FROM holiday WHERE day = \(holiday.day.iso)")
        }
        try database.change(
            "UPDATE program SET changed_at = max(\(change.activity.at.seconds), changed_at + 1)")
        try record(change.activity)
        if change.part.movesDueTimes { try refreshOpenRequests(at: change.activity.at) }
    }
}

extension SettingsChange.Part {
    /// Whether a clock that runs may be due, or somebody reminded, at another time now.
    fileprivate var movesDueTimes: Bool {
        switch self {
        case .general, .hours, .dueTimes, .reminders, .addHoliday, .takeHolidays, .endHoliday: true
        case .weights, .slots, .letterhead, .calls, .profiles, .benefits: false
        }
    }
}
