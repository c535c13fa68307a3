package import Domain
import GRDB

extension TenantReading {
    package func benefitGrant(_ id: ID<BenefitGrant>) throws -> BenefitGrant? {
        try benefitGrants(where: "id = \(id.number)", order: "ORDER BY id").first
    }

    /// All that anybody still has coming, oldest first.
    package func openBenefitGrants() throws -> [BenefitGrant] {
        try benefitGrants(where: "free + owed > 0", order: "ORDER BY id")
    }

    /// All that was ever granted to a reference, oldest first.
    package func benefitGrants(of reference: ID<Reference>) throws -> [BenefitGrant] {
        try benefitGrants(where: "reference_id = \(reference.number)", order: "ORDER BY id")
    }

    /// The lines of the ledger about one thing granted, oldest first.
    package func benefitEntries(of grant: ID<BenefitGrant>) throws -> [BenefitEntry] {
        try database.rows(
            """
            SELECT kind, free, owed, on_day, at, person_id, actor_name, note
            FROM benefit_entry
            WHERE grant_id = \(grant.number)
            ORDER BY id
            """
        ).map { try entry($0) }
    }

    /// The newest lines of the ledger about a reference, each with what it is about.
    package func benefitLines(
        of reference: ID<Reference>, most: Int
    ) throws -> [(grant: BenefitGrant, entry: BenefitEntry)] {
        let grants = Dictionary(
            uniqueKeysWithValues: try benefitGrants(of: reference).map { ($0.id, $0) })
        return try database.rows(
            """
            SELECT grant_id, kind, free, owed, on_day, at, person_id, actor_name, note
            FROM benefit_entry
            WHERE reference_id = \(reference.number)
            ORDER BY id DESC
            LIMIT \(most)
            """
        ).compactMap { row in
            guard let grant = grants[row.id("grant_id")] else { return nil }
            return (grant, try entry(row))
        }
    }

    /// The sum of the ledger's lines about a reference in each currency; what is no money is under the empty one.
    package func benefitSums(of reference: ID<Reference>) throws -> [String: BenefitBalance] {
        let rows = try database.rows(
            """
            SELECT coalesce(benefit_grant.currency, '') AS currency, sum(benefit_entry.free) AS free,
                sum(benefit_entry.owed) AS owed,
                sum(CASE benefit_entry.kind WHEN 'delivered' THEN -(benefit_entry.free + benefit_entry.owed)
                    WHEN 'reversed' THEN -max(0, benefit_entry.free + benefit_entry.owed) ELSE 0 END) AS delivered
            FROM benefit_entry
            JOIN benefit_grant ON benefit_grant.id = benefit_entry.grant_id
            WHERE benefit_entry.reference_id = \(reference.number)
            GROUP BY 1
            """)
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (
                    row["currency"] as String,
                    BenefitBalance(free: row["free"], owed: row["owed"], delivered: row["delivered"])
                )
            })
    }

    func benefitGrants(where condition: SQL, order: SQL) throws -> [BenefitGrant] {
        try database.rows(
            """
            SELECT id, reference_id, tier_id, kind, title, key, period, engagement_id, amount, currency, granted_on,
                due_on, last_day, free, owed, delivered, wish, last, is_withdrawn
            FROM benefit_grant
            WHERE \(condition)
            \(order)
            """
        ).map { try BenefitGrant($0) }
    }

    private func entry(_ row: Row) throws -> BenefitEntry {
        BenefitEntry(
            kind: try row.choice("kind"), free: row["free"], owed: row["owed"], on: try row.day("on_day"),
            at: row.moment("at"), by: row.optionalID("person_id"), actorName: row["actor_name"],
            note: row["note"])
    }
}

extension BenefitGrant {
    /// Out of a row with the columns of its table.
    init(_ row: Row) throws {
        self.init(
            id: row.id("id"), reference: row.id("reference_id"),
            promise: BenefitPromise(
                tier: row.id("tier_id"), kind: try row.choice("kind"), title: row["title"], key: row["key"],
                period: row["period"], engagement: row.optionalID("engagement_id"), amount: row["amount"],
                currency: row["currency"], grantedOn: try row.day("granted_on"), dueOn: nil,
                lastDay: row.optionalDay("last_day")),
            balance: BenefitBalance(free: row["free"], owed: row["owed"], delivered: row["delivered"]),
            dueOn: row.optionalDay("due_on"), wish: row.optionalChoice("wish"), last: try row.choice("last"),
            isWithdrawn: row["is_withdrawn"])
    }
}
