package import Domain
import GRDB

/// What the list of benefits is narrowed to.
package struct BenefitFilter: Hashable, Sendable {
    package enum Now: String, Hashable, Sendable, CaseIterable {
        /// To be handed over, and past its day.
        case overdue
        /// Claimed by its reference, or to be given to charity.
        case claimed
        /// A credit of which some is left to claim.
        case left
        case ended

        package var title: String {
            switch self {
            case .overdue: "Overdue"
            case .claimed: "Claimed"
            case .left: "Credit left to claim"
            case .ended: "Delivered or ended"
            }
        }
    }

    /// Part of the reference's or the account's name or of the benefit's title; empty for all.
    package var search = ""
    /// Nil for all that is to be handed over.
    package var now: Now?
    package var kind: Benefit.Kind?
    package var tier: ID<Tier>?
    package var reference: ID<Reference>?

    package init() {}
}

/// A line of the list of benefits: something granted, and to whom.
package struct BenefitRow: Sendable {
    package let grant: BenefitGrant
    package let referenceName: String
    package let accountName: String
    package let tierName: String
    /// Whether the reference agreed to be named in public.
    package let mayBeNamed: Bool
}

extension TenantReading {
    /// A page of what is owed: what its reference claimed first, then by the day when it is due, the oldest first.
    package func benefitRows(_ filter: BenefitFilter, today: Day, page: Int) throws -> ListPage<BenefitRow> {
        let condition = condition(filter, today: today)
        let count: Int =
            try database.value("SELECT count(*) \(Self.benefits) WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        let order: SQL =
            filter.now == .ended
            ? "benefit_grant.granted_on DESC, benefit_grant.id DESC"
            : """
            (benefit_grant.owed > 0 AND benefit_grant.wish IS NOT NULL) DESC,
                coalesce(benefit_grant.due_on, benefit_grant.last_day), person.name COLLATE NOCASE, benefit_grant.id
            """
        let rows = try database.rows(
            """
            SELECT benefit_grant.id, benefit_grant.reference_id, benefit_grant.tier_id, benefit_grant.kind,
                benefit_grant.title, benefit_grant.key, benefit_grant.period, benefit_grant.engagement_id,
                benefit_grant.amount, benefit_grant.currency, benefit_grant.granted_on, benefit_grant.due_on,
                benefit_grant.last_day, benefit_grant.free, benefit_grant.owed, benefit_grant.delivered,
                benefit_grant.wish, benefit_grant.last, benefit_grant.is_withdrawn, person.name AS reference_name,
                account.name AS account_name, tier.name AS tier_name, reference.consents
            \(Self.benefits)
            WHERE \(condition)
            ORDER BY \(order)
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ).map { row in
            BenefitRow(
                grant: try BenefitGrant(row), referenceName: row["reference_name"],
                accountName: row["account_name"], tierName: row["tier_name"],
                mayBeNamed: row.lines("consents").contains(Consent.naming.rawValue))
        }
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    /// How much is to be handed over, how much of it was claimed, and how much is past its day.
    package func benefitCounts(on today: Day) throws -> (owed: Int, claimed: Int, overdue: Int) {
        let row = try database.row(
            """
            SELECT count(*) AS owed, coalesce(sum(owed > 0 AND wish IS NOT NULL), 0) AS claimed,
                coalesce(sum(due_on < \(today.iso)), 0) AS overdue
            FROM benefit_grant
            WHERE owed > 0 OR (kind <> 'creditAYear' AND free > 0)
            """)
        return (row?["owed"] ?? 0, row?["claimed"] ?? 0, row?["overdue"] ?? 0)
    }

    private static var benefits: SQL {
        """
        FROM benefit_grant
        JOIN reference ON reference.id = benefit_grant.reference_id
        JOIN person ON person.id = reference.person_id
        JOIN account ON account.id = reference.account_id
        JOIN tier ON tier.id = benefit_grant.tier_id
        """
    }

    private func condition(_ filter: BenefitFilter, today: Day) -> SQL {
        let owed: SQL =
            "(benefit_grant.owed > 0 OR (benefit_grant.kind <> 'creditAYear' AND benefit_grant.free > 0))"
        var parts: [SQL]
        switch filter.now {
        case nil: parts = [owed]
        case .overdue: parts = [owed, "benefit_grant.due_on < \(today.iso)"]
        case .claimed: parts = [owed, "benefit_grant.owed > 0 AND benefit_grant.wish IS NOT NULL"]
        case .left: parts = ["benefit_grant.kind = 'creditAYear' AND benefit_grant.free > 0"]
        case .ended: parts = ["benefit_grant.owed = 0 AND benefit_grant.free = 0"]
        }
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            parts.append(
                """
                (person.name LIKE \(pattern) ESCAPE '\\' OR account.name LIKE \(pattern) ESCAPE '\\'
                    OR benefit_grant.title LIKE \(pattern) ESCAPE '\\')
                """)
        }
        if let kind = filter.kind { parts.append("benefit_grant.kind = \(kind.rawValue)") }
        if let tier = filter.tier { parts.append("benefit_grant.tier_id = \(tier.number)") }
        if let reference = filter.reference {
            parts.append("benefit_grant.reference_id = \(reference.number)")
        }
        return parts.joined(separator: " AND ")
    }
}
