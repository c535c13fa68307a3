package import Domain
import Foundation
import GRDB

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
                own_quarter_limit = \(reference.ownQuarterLimit), own_year_limit = \(reference.ownYearLimit),
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
