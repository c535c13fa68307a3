package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// What no longer fits a reference's availability, of which the coordinators were told.
    package func conflictsTold(to reference: ID<Reference>) throws -> Set<AvailabilityConflict> {
        Set(
            try database.rows(
                """
                SELECT engagement_id, sentence
                FROM conflict_word
                WHERE engagement_id IN (SELECT id FROM engagement WHERE reference_id = \(reference.number))
                """
            ).map { AvailabilityConflict(engagement: $0.id("engagement_id"), sentence: $0["sentence"]) })
    }
}

extension TenantTransaction {
    /// Saves a change of availability, its line on the record and its mail.
    package func save(_ change: AvailabilityChange) throws {
        let reference = change.reference
        let availability = reference.availability
        var until: Day?
        if case .until(let day) = availability.pause { until = day }
        try database.change(
            """
            UPDATE reference
            SET is_paused = \(availability.pause != nil), paused_until = \(until?.iso),
                own_month_limit = \(reference.ownMonthLimit), own_quarter_limit = \(reference.ownQuarterLimit),
                own_year_limit = \(reference.ownYearLimit), languages = \(reference.profile.languages.asLines),
                speaks_on = \(availability.topics.speakOn.asLines),
                leaves_aside = \(availability.topics.avoid.asLines),
                hours = \(availability.hours.kept.asLines), notice_hours = \(availability.notice.hours)
            WHERE id = \(reference.id.number)
            """)
        try database.change(
            """
            UPDATE person SET time_zone = \(availability.timeZone.identifier)
            WHERE id = \(reference.contact.id.number)
            """)
        try replaceLists(of: reference)
        try raiseEdition(of: reference.id, at: change.activity.at)
        try record(change.activity)
        for letter in change.letters { try post(letter, at: change.activity.at) }
        guard change.tells else { return }
        for conflict in change.conflicts { try note(conflict, at: change.activity.at) }
    }

    /// Saves that a coordinator is told of what no longer fits; once.
    ///
    /// - Throws: `Refusal` when that was done before.
    package func save(_ word: ConflictWord) throws {
        guard try note(word.conflict, at: word.activity.at) else {
            throw Refusal(.outOfStep, "The coordinator has been told already.")
        }
        try record(word.activity)
        for letter in word.letters { try post(letter, at: word.activity.at) }
    }

    @discardableResult
    private func note(_ conflict: AvailabilityConflict, at now: Date) throws -> Bool {
        try database.change(
            """
            INSERT INTO conflict_word (engagement_id, sentence, at)
            VALUES (\(conflict.engagement.number), \(conflict.sentence), \(now.seconds))
            ON CONFLICT DO NOTHING
            """)
        return database.changesCount == 1
    }

    /// Saves what a reference wrote to the coordinators.
    package func save(_ note: ReferenceNote) throws {
        try record(note.activity)
        for letter in note.letters { try post(letter, at: note.activity.at) }
    }

    private func replaceLists(of reference: Reference) throws {
        let id = reference.id.number
        try database.change("DELETE FROM reference_willing WHERE reference_id = \(id)")
        for type in reference.availability.willingFor {
            try database.change(
                """
                INSERT INTO reference_willing (reference_id, engagement_type)
                VALUES (\(id), \(type.rawValue))
                """)
        }
        try database.change("DELETE FROM reference_days_off WHERE reference_id = \(id)")
        for days in reference.availability.daysOff {
            try database.change(
                """
                INSERT INTO reference_days_off (reference_id, first_day, last_day, note)
                VALUES (\(id), \(days.first.iso), \(days.last.iso), \(days.note))
                """)
        }
    }
}
