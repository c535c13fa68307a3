import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Works out when references are asked next whether their profile is right: an interval after they said so, after they
    /// came, or after they were asked, whichever was last.
    ///
    /// - Parameter condition: on `reference`.
    func planProfileQuestions(where condition: SQL) throws {
        try database.change(
            """
            UPDATE reference
            SET profile_ask_at = CASE WHEN standing = 'active' THEN
                (SELECT profile_confirm_days FROM program) * 86400 + max(
                    coalesce(profile_asked_at, 0),
                    coalesce(CAST(strftime('%s', profile_confirmed_on) AS INTEGER),
                        max(created_at, coalesce(CAST(strftime('%s', joined_on) AS INTEGER), 0))))
                END
            WHERE \(condition)
            """)
        let next: Int64? = try database.value(
            "SELECT min(profile_ask_at) FROM reference WHERE profile_ask_at IS NOT NULL AND (\(condition))")
        try wake(at: next.map { Date(timeIntervalSince1970: Double($0)) })
    }

    /// Asks a reference whether their profile is right, in business hours and not while they rest. That they were asked is
    /// written down with the letter, so no restart asks twice.
    func askAboutProfile(of id: ID<Reference>, at now: Date) throws {
        guard let reference = try reference(id), reference.standing == .active else {
            return try planProfileQuestions(where: "id = \(id.number)")
        }
        let program = try program()
        let today = Day(of: now, in: program.timeZone)
        guard program.calendar.opening(on: today)?.contains(now) == true else {
            return try putOffProfileQuestion(of: id, to: program.calendar.nextOpening(after: now))
        }
        if let pause = reference.availability.pause, pause.holds(on: today) {
            let back: Day =
                switch pause {
                case .until(let day): day
                case .untilFurtherNotice: today.adding(days: Self.daysBetweenLooks)
                }
            return try putOffProfileQuestion(of: id, to: back.moment(minute: 0, in: program.timeZone))
        }
        guard let question = reference.profileQuestion(at: now, today: today) else {
            // Due by the second and not yet by the day: the next morning it is.
            return try putOffProfileQuestion(of: id, to: program.calendar.nextOpening(after: now))
        }
        try record(question.activity)
        try post(question.letter, at: now, byClock: true)
        try database.change(
            "UPDATE reference SET profile_asked_at = \(now.seconds) WHERE id = \(id.number)")
        try planProfileQuestions(where: "id = \(id.number)")
    }

    func putOffProfileQuestion(of id: ID<Reference>, to moment: Date) throws {
        try database.change(
            "UPDATE reference SET profile_ask_at = \(moment.seconds) WHERE id = \(id.number)")
        try wake(at: moment)
    }

    /// How often it is looked whether somebody who rests until further notice still does.
    private static let daysBetweenLooks = 7
}
