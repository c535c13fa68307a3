package import Domain
import Foundation
import GRDB

extension TenantReading {
    package func reference(_ id: ID<Reference>) throws -> Reference? {
        try references(where: "reference.id = \(id.number)").first
    }

    /// The reference that a signed-in person is.
    package func reference(of person: ID<Person>) throws -> Reference? {
        try references(where: "reference.person_id = \(person.number)").first
    }

    /// Every reference of the tenant, by name.
    package func references() throws -> [Reference] {
        try references(where: "TRUE")
    }

    /// Whole references, by name, where the condition on `reference` holds.
    func references(where condition: SQL) throws -> [Reference] {
        let tiers = Dictionary(uniqueKeysWithValues: try tiers().map { ($0.id, $0) })
        let accounts = Dictionary(
            uniqueKeysWithValues: try accounts(
                where: "account.id IN (SELECT reference.account_id FROM reference WHERE \(condition))"
            ).map { ($0.id, $0) })
        let lists = try ReferenceLists(database, condition)
        return try database.rows(
            """
            SELECT reference.id, reference.person_id, person.name, person.mail, person.time_zone, reference.account_id,
                reference.tier_id, reference.title, reference.phone, reference.standing, reference.joined_on,
                reference.is_paused, reference.paused_until, reference.own_month_limit, reference.own_quarter_limit,
                reference.own_year_limit, reference.speaks_on, reference.leaves_aside,
                reference.seniority, reference.function, reference.languages, reference.hours,
                reference.notice_hours, reference.takes_no_rewards, reference.profile_confirmed_on, reference.created_at,
                reference.consents, reference.left_at, reference.erase_at, reference.erased_at,
                (SELECT profile_confirm_days FROM program) AS profile_confirm_days
            FROM reference
            JOIN person ON person.id = reference.person_id
            WHERE \(condition)
            ORDER BY person.name COLLATE NOCASE, reference.id
            """
        ).map { row in
            guard let tier = tiers[row.id("tier_id")], let account = accounts[row.id("account_id")] else {
                throw StoreFault.unreadable(column: "reference.tier_id")
            }
            let id: Int64 = row["id"]
            return Reference(
                id: ID(id),
                contact: Contact(id: row.id("person_id"), name: row["name"], mail: try row.mail("mail")),
                title: row["title"], phone: row["phone"], account: account, tier: tier,
                standing: try row.choice("standing"), joinedOn: row.optionalDay("joined_on"),
                availability: availability(row, lists), ownQuarterLimit: row["own_quarter_limit"],
                ownYearLimit: row["own_year_limit"],
                profile: Profile(
                    useCases: lists.useCases[id] ?? [], competitorsEvaluated: lists.competitors[id] ?? [],
                    products: lists.products[id] ?? [], languages: row.lines("languages"),
                    seniority: row.optionalChoice("seniority"), function: row["function"]),
                takesNoRewards: row["takes_no_rewards"],
                record: MatchRecord(own: lists.ratings[id] ?? .none, program: lists.programRatings),
                freshness: ProfileFreshness(row),
                consents: Set(row.lines("consents").compactMap(Consent.init)), leaving: leaving(row),
                ownMonthLimit: row["own_month_limit"])
        }
    }

    private func leaving(_ row: Row) -> Leaving? {
        guard let leftAt = row.optionalMoment("left_at"), let eraseAt = row.optionalMoment("erase_at") else {
            return nil
        }
        return Leaving(leftAt: leftAt, eraseAt: eraseAt, erasedAt: row.optionalMoment("erased_at"))
    }

    private func availability(_ row: Row, _ lists: ReferenceLists) -> Availability {
        var pause: Availability.Pause?
        if row["is_paused"] as Bool {
            pause = row.optionalDay("paused_until").map { .until($0) } ?? .untilFurtherNotice
        }
        return Availability(
            pause: pause, willingFor: lists.willing[row["id"]] ?? [],
            hours: WeeklyHours(kept: row.lines("hours")),
            notice: CallNotice(hours: row["notice_hours"]) ?? .usual,
            daysOff: lists.daysOff[row["id"]] ?? [],
            timeZone: TimeZone(identifier: row["time_zone"]) ?? .gmt,
            topics: Topics(speakOn: row.lines("speaks_on"), avoid: row.lines("leaves_aside")))
    }
}
