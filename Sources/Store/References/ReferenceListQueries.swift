package import Domain
import GRDB

/// What a list of references is narrowed to.
package struct ReferenceFilter: Hashable, Sendable {
    /// How a reference stands today; each has exactly one, the first that holds.
    package enum Now: String, Hashable, Sendable, CaseIterable {
        case available
        case resting
        case offRotation
        case paused
        case customer
        case invited
        case left

        package var title: String {
            switch self {
            case .available: "Available"
            case .resting: "Resting after a call"
            case .offRotation: "Off rotation"
            case .paused: "Paused"
            case .customer: "Customer not to be asked"
            case .invited: "Invited"
            case .left: "Left"
            }
        }
    }

    /// Part of the name, the title, the mail address or the account's name; empty for all.
    package var search = ""
    package var tier: ID<Tier>?
    package var now: Now?
    package var account: ID<Account>?
    package var sector: NAICS?
    package var willingFor: EngagementType?
    package var profile: Profile?

    /// How it stands with what is held about a reference.
    package enum Profile: String, Hashable, Sendable, CaseIterable {
        /// They proposed a correction that nobody has answered.
        case proposed
        /// Not confirmed for longer than the settings want.
        case stale

        package var title: String {
            switch self {
            case .proposed: "Correction proposed"
            case .stale: "Not confirmed lately"
            }
        }
    }

    package init() {}
}

/// One line of the list of references.
package struct ReferenceListRow: Hashable, Sendable {
    package let id: ID<Reference>
    package let name: String
    package let title: String
    package let account: ID<Account>
    package let accountName: String
    package let tierName: String
    package let limits: Limits
    package let usage: Usage
    package let lastEngagedOn: Day?
    package let now: ReferenceFilter.Now
    package let rotation: Rotation
    package let freshness: ProfileFreshness
}

extension TenantReading {
    /// The edition of a reference; nil when there is none.
    package func edition(of reference: ID<Reference>) throws -> Edition? {
        let changed: Int64? = try database.value(
            "SELECT changed_at FROM reference WHERE id = \(reference.number)")
        return changed.map { Edition($0) }
    }

    /// A page of references by name.
    package func referenceRows(
        _ filter: ReferenceFilter, today: Day, page: Int
    ) throws -> ListPage<ReferenceListRow> {
        let standing = ReferenceStandings(today: today)
        let condition = condition(filter, today: today)
        let count: Int =
            try database.value("\(standing.sql) SELECT count(*) FROM standing WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        let rows = try database.rows(
            """
            \(standing.sql)
            SELECT * FROM standing
            WHERE \(condition)
            ORDER BY name COLLATE NOCASE, id
            LIMIT \(slice.size) OFFSET \(slice.offset)
            """
        ).map { try standing.row($0) }
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    /// The first page of an account's references, by name.
    package func referenceRows(of account: ID<Account>, today: Day) throws -> [ReferenceListRow] {
        var filter = ReferenceFilter()
        filter.account = account
        return try referenceRows(filter, today: today, page: 1).rows
    }

    private func condition(_ filter: ReferenceFilter, today: Day) -> SQL {
        var parts: [SQL] = ["TRUE"]
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            parts.append(
                """
                (name LIKE \(pattern) ESCAPE '\\' OR title LIKE \(pattern) ESCAPE '\\'
                    OR mail LIKE \(pattern) ESCAPE '\\' OR account_name LIKE \(pattern) ESCAPE '\\')
                """)
        }
        if let tier = filter.tier { parts.append("tier_id = \(tier.number)") }
        if let now = filter.now { parts.append("now = \(now.rawValue)") }
        if let account = filter.account { parts.append("account_id = \(account.number)") }
        if let sector = filter.sector {
            let codes = NAICS.all.filter { $0.sector == sector }.map(\.code)
            parts.append(
                "account_id IN (SELECT account_id FROM account_industry WHERE naics IN \(codes))")
        }
        if let type = filter.willingFor {
            parts.append(
                """
                id IN (SELECT reference_id FROM reference_willing WHERE engagement_type = \(type.rawValue))
                """)
        }
        switch filter.profile {
        case .proposed:
            parts.append("id IN (SELECT reference_id FROM profile_proposal WHERE state = 'open')")
        case .stale:
            parts.append(
                """
                standing = 'active' AND \(today.iso) >= date(
                    coalesce(profile_confirmed_on,
                        max(date(created_at, 'unixepoch'), coalesce(joined_on, ''))),
                    '+' || profile_confirm_days || ' days')
                """)
        case nil: break
        }
        return parts.joined(separator: " AND ")
    }
}
