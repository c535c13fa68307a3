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
                reference.is_paused, reference.paused_until, reference.own_quarter_limit, reference.own_year_limit,
                reference.seniority, reference.function, reference.languages, reference.weekdays_off,
                reference.takes_no_rewards
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
                takesNoRewards: row["takes_no_rewards"])
        }
    }

    private func availability(_ row: Row, _ lists: ReferenceLists) -> Availability {
        var pause: Availability.Pause?
        if row["is_paused"] as Bool {
            pause = row.optionalDay("paused_until").map { .until($0) } ?? .untilFurtherNotice
        }
        return Availability(
            pause: pause, willingFor: lists.willing[row["id"]] ?? [],
            weekdaysOff: Set(row.lines("weekdays_off").compactMap { Int($0) }),
            daysOff: lists.daysOff[row["id"]] ?? [],
            timeZone: TimeZone(identifier: row["time_zone"]) ?? .gmt)
    }
}

/// The lists that belong to references, read once for all of them and keyed by the reference's number.
private struct ReferenceLists {
    let willing: [Int64: Set<EngagementType>]
    let useCases: [Int64: [String]]
    let competitors: [Int64: [String]]
    let products: [Int64: [String]]
    let daysOff: [Int64: [DaysOff]]

    init(_ database: Database, _ condition: SQL) throws {
        let chosen: SQL = "reference_id IN (SELECT reference.id FROM reference WHERE \(condition))"
        var willing: [Int64: Set<EngagementType>] = [:]
        for row in try database.rows(
            "SELECT reference_id, engagement_type FROM reference_willing WHERE \(chosen)")
        {
            willing[row["reference_id"], default: []].insert(try row.choice("engagement_type"))
        }
        var daysOff: [Int64: [DaysOff]] = [:]
        for row in try database.rows(
            """
            SELECT reference_id, first_day, last_day, note
            FROM reference_days_off
            WHERE \(chosen)
            ORDER BY reference_id, first_day
            """)
        {
            if let days = DaysOff(
                first: try row.day("first_day"), last: try row.day("last_day"), note: row["note"])
            {
                daysOff[row["reference_id"], default: []].append(days)
            }
        }
        self.willing = willing
        self.daysOff = daysOff
        useCases = try Self.names(
            database, "SELECT reference_id, name FROM reference_use_case WHERE \(chosen) ORDER BY 1, 2")
        competitors = try Self.names(
            database, "SELECT reference_id, name FROM reference_competitor WHERE \(chosen) ORDER BY 1, 2")
        products = try Self.names(
            database, "SELECT reference_id, name FROM reference_product WHERE \(chosen) ORDER BY 1, 2")
    }

    private static func names(_ database: Database, _ sql: SQL) throws -> [Int64: [String]] {
        var found: [Int64: [String]] = [:]
        for row in try database.rows(sql) { found[row["reference_id"], default: []].append(row["name"]) }
        return found
    }
}
