import Domain
import Foundation
import GRDB

/// Takes references by their mail address, with the engagements that took place before, so that limits start right.
struct ReferenceImport: RowImport {
    private let reading: any TenantReading
    private let fields: Set<ImportField>
    private let tiers: [Tier]
    private let zone: TimeZone
    private var accounts: NameIndex

    init(_ reading: some TenantReading, fields: Set<ImportField>) throws {
        self.reading = reading
        self.fields = fields
        tiers = try reading.tiers()
        zone = try reading.program().timeZone
        accounts = try NameIndex(reading.database, "SELECT id, name FROM account")
    }

    private var database: Database { reading.database }

    func plan(_ row: ReferenceRow) throws -> RowPlan {
        let facts = row.facts(of: fields)
        guard
            let known = try database.row(
                """
                SELECT reference.id, reference.imported
                FROM reference
                JOIN person ON person.id = reference.person_id
                WHERE person.mail = \(row.mail.text)
                """)
        else { return .add(facts) }
        let id: Int64 = known["id"]
        let plan = try RowPlan(facts, of: id, last: known["imported"]) { try isEmpty($0, id) }
        if case .keep(_, let remembered) = plan,
            try row.pastEngagements.contains(where: { try isNew($0, id) })
        {
            return .change(
                id, [.past], remembered ?? facts.over(ImportedFacts(text: known["imported"] ?? "")))
        }
        return plan
    }

    mutating func write(
        _ row: ReferenceRow, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws {
        switch plan {
        case .add(let facts):
            let id = try add(row, facts, transaction, actor)
            try takePastEngagements(of: row, id)
            try transaction.planBenefitReviews(where: "id = \(id)", at: actor.at)
        case .change(let id, let changes, let facts):
            let change = ReferenceImportChange(database: database, id: id, row: row)
            for field in changes {
                switch field {
                case .account: try change.set(account: account(named: row.accountName, actor))
                case .tier: try change.set(tier: tier(of: row), on: Day(of: actor.at, in: zone))
                default: try change.set(field)
                }
            }
            try takePastEngagements(of: row, id)
            if changes.contains(.tier) {
                try transaction.planBenefitReviews(where: "id = \(id)", at: actor.at)
            }
            try database.change(
                """
                UPDATE reference SET imported = \(facts.text), changed_at = \(actor.at.seconds) WHERE id = \(id)
                """)
            try record("changed the reference", .referenceChanged, id, transaction, actor)
        case .keep(let id, let facts?):
            try database.change("UPDATE reference SET imported = \(facts.text) WHERE id = \(id)")
        case .keep(_, nil):
            break
        }
    }

    private mutating func add(
        _ row: ReferenceRow, _ facts: ImportedFacts, _ transaction: TenantTransaction, _ actor: ImportActor
    ) throws -> Int64 {
        let person = try transaction.add(
            row.name, mail: row.mail, role: .reference, timeZone: zone, at: actor.at)
        try database.change(
            """
            INSERT INTO reference (person_id, account_id, tier_id, title, phone, standing, seniority, function,
                languages, imported, created_at, changed_at)
            VALUES (\(person.number), \(account(named: row.accountName, actor)), \(tier(of: row)),
                \(row.title ?? ""), \(row.phone ?? ""), 'active', \(row.seniority?.rawValue), \(row.function ?? ""),
                \(Language.codes(in: row.language ?? "").asLines), \(facts.text), \(actor.at.seconds),
                \(actor.at.seconds))
            """)
        let id = database.lastInsertedRowID
        let change = ReferenceImportChange(database: database, id: id, row: row)
        for field in [ImportField.types, .useCases, .competitors] { try change.set(field) }
        try record("added the reference", .referenceAdded, id, transaction, actor)
        return id
    }

    private mutating func account(named name: String, _ actor: ImportActor) throws -> Int64 {
        if let known = accounts[name] { return known }
        try database.change(
            """
            INSERT INTO account (name, created_at, changed_at)
            VALUES (\(name), \(actor.at.seconds), \(actor.at.seconds))
            """)
        accounts[name] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    /// A reference whose tier nobody names starts in the least committed one, whose limits protect them most.
    private func tier(of row: ReferenceRow) throws -> Int64 {
        let named = row.tierName.map(NameMatch.key).flatMap { key in
            tiers.first { NameMatch.key($0.name) == key }
        }
        guard let tier = named ?? tiers.last else { throw Refusal(.invalid, "The program has no tiers.") }
        return tier.id.number
    }

    private func takePastEngagements(of row: ReferenceRow, _ id: Int64) throws {
        for engagement in row.pastEngagements {
            try database.change(
                """
                INSERT OR IGNORE INTO past_engagement (reference_id, engagement_type, took_place_on, slots)
                VALUES (\(id), \(engagement.type.rawValue), \(engagement.day.iso),
                    coalesce((SELECT slots FROM type_slots
                        WHERE engagement_type = \(engagement.type.rawValue)), 1))
                """)
        }
    }

    private func isNew(_ engagement: ReferenceRow.PastEngagement, _ id: Int64) throws -> Bool {
        let known: Bool? = try database.value(
            """
            SELECT EXISTS (
                SELECT 1 FROM past_engagement
                WHERE reference_id = \(id) AND took_place_on = \(engagement.day.iso)
                    AND engagement_type = \(engagement.type.rawValue))
            """)
        return known == false
    }

    private func isEmpty(_ field: ImportField, _ id: Int64) throws -> Bool {
        guard let reference = try reading.reference(ID(id)) else { return true }
        return switch field {
        case .types: reference.availability.willingFor.isEmpty
        case .title: reference.title.isEmpty
        case .phone: reference.phone.isEmpty
        case .seniority: reference.profile.seniority == nil
        case .function: reference.profile.function.isEmpty
        case .language: reference.profile.languages.isEmpty
        case .useCases: reference.profile.useCases.isEmpty
        case .competitors: reference.profile.competitorsEvaluated.isEmpty
        default: false
        }
    }

    private func record(
        _ verb: String, _ kind: Activity.Kind, _ id: Int64, _ transaction: TenantTransaction,
        _ actor: ImportActor
    ) throws {
        let reference = try database.row(
            """
            SELECT person.name, reference.account_id
            FROM reference
            JOIN person ON person.id = reference.person_id
            WHERE reference.id = \(id)
            """)
        guard let reference else { return }
        try transaction.record(
            Activity(
                at: actor.at, by: actor.person, actorName: actor.name, kind: kind, reference: ID(id),
                account: reference.id("account_id"),
                sentence: "\(verb) \(reference["name"] as String) by an import"))
    }
}
