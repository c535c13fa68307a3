package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// An account that this person looks after; nil for another's.
    package func account(_ id: ID<Account>, ownedBy owner: ID<Person>) throws -> Account? {
        try accounts(where: "account.id = \(id.number) AND account.owner_id = \(owner.number)").first
    }

    /// The accounts that a person looks after, by name.
    ///
    /// - Parameter today: the day in the tenant's time zone whose quarter is counted.
    package func accounts(
        ownedBy owner: ID<Person>, search: String, standing: Account.Standing?, page: Int, today: Day
    ) throws -> ListPage<OwnedAccount> {
        let condition: SQL = """
            account.owner_id = \(owner.number)
                AND (\(standing?.rawValue) IS NULL OR account.standing = \(standing?.rawValue))
                AND (\(search) = '' OR account.name LIKE \(search.likePattern) ESCAPE '\\'
                    OR account.sector LIKE \(search.likePattern) ESCAPE '\\')
            """
        let total: Int = try database.value("SELECT count(*) FROM account WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: total)
        let (quarter, next) = (today.startOfQuarter.iso, today.startOfNextQuarter.iso)
        let rows = try database.rows(
            """
            WITH chosen AS (
                SELECT id, name, sector, standing, quarter_limit
                FROM account
                WHERE \(condition)
                ORDER BY name COLLATE NOCASE
                LIMIT \(slice.size) OFFSET \(slice.offset)
            ),
            member AS (
                SELECT reference.id, reference.account_id, reference.standing,
                    min(tier.quarter_limit, coalesce(reference.own_quarter_limit, tier.quarter_limit)) AS most
                FROM reference
                JOIN tier ON tier.id = reference.tier_id
                WHERE reference.account_id IN (SELECT id FROM chosen)
            ),
            slot AS (
                SELECT member.account_id, engagement.slots, engagement.slot_day AS day
                FROM engagement
                JOIN member ON member.id = engagement.reference_id
                WHERE engagement.state IN ('asked', 'accepted', 'introduced', 'scheduled', 'tookPlace', 'thanked')
                UNION ALL
                SELECT member.account_id, past_engagement.slots, past_engagement.took_place_on
                FROM past_engagement
                JOIN member ON member.id = past_engagement.reference_id
            )
            SELECT chosen.id, chosen.name, chosen.sector, chosen.standing,
                (SELECT count(*) FROM member WHERE account_id = chosen.id AND standing = 'active') AS members,
                (SELECT coalesce(sum(most), 0) FROM member WHERE account_id = chosen.id AND standing = 'active')
                    AS allowed,
                (SELECT coalesce(sum(slots), 0) FROM slot
                    WHERE account_id = chosen.id AND day >= \(quarter) AND day < \(next)) AS taken,
                (SELECT count(*) FROM engagement JOIN member ON member.id = engagement.reference_id
                    WHERE member.account_id = chosen.id AND engagement.state = 'asked') AS open_asks,
                (SELECT max(took_place_at) FROM engagement JOIN member ON member.id = engagement.reference_id
                    WHERE member.account_id = chosen.id) AS last_call,
                chosen.quarter_limit
            FROM chosen
            ORDER BY chosen.name COLLATE NOCASE
            """
        ).map { row in
            let allowed: Int = row["allowed"]
            return OwnedAccount(
                id: row.id("id"), name: row["name"], industry: row["sector"],
                standing: try row.choice("standing"), references: row["members"],
                takenInQuarter: row["taken"],
                allowedInQuarter: min(allowed, (row["quarter_limit"] as Int?) ?? allowed),
                openAsks: row["open_asks"], lastCallAt: row.optionalMoment("last_call"))
        }
        return ListPage(rows: rows, count: total, page: slice.page)
    }

    /// The references of an account with what each has used and holds, by name.
    package func references(
        of account: ID<Account>, on day: Day
    ) throws -> [(reference: Reference, workload: Workload)] {
        let condition: SQL = "reference.account_id = \(account.number)"
        let workloads = try workloads(where: condition, on: day, leavingOut: nil)
        return try references(where: condition).map { ($0, workloads[$0.id] ?? .none) }
    }

    /// What happened with all references of an account, newest asked first, at most `most`.
    package func engagements(of account: ID<Account>, most: Int) throws -> [Match] {
        let known = try engagements(
            where: """
                id IN (SELECT engagement.id
                    FROM engagement
                    JOIN reference ON reference.id = engagement.reference_id
                    WHERE reference.account_id = \(account.number) AND engagement.asked_at IS NOT NULL
                    ORDER BY engagement.asked_at DESC
                    LIMIT \(most))
                """)
        return try matches(known).sorted {
            ($0.engagement.askedAt ?? .distantPast) > ($1.engagement.askedAt ?? .distantPast)
        }
    }

    /// The latest change of an account's standing, with the note that says why.
    package func latestStandingChange(of account: ID<Account>) throws -> Activity? {
        try activity(
            where: "account_id = \(account.number) AND kind = \(Activity.Kind.standingChanged.rawValue)",
            order: "ORDER BY at DESC, id DESC LIMIT 1"
        ).first
    }

    /// What happened around an account as far as its owner sees it, newest first, at most `most`: the steps of what was
    /// asked there, its standing, and the remarks on it; a reference's own word to the coordinators stays with them.
    package func ownerActivity(of account: ID<Account>, most: Int) throws -> [Activity] {
        let shown = Activity.Kind.allCases.filter(\.isForAccountOwner).map(\.rawValue)
        return try activity(
            where: """
                account_id = \(account.number)
                    AND (kind IN \(shown) OR (kind = 'commented' AND reference_id IS NULL AND request_id IS NULL))
                """, order: "ORDER BY at DESC, id DESC LIMIT \(most)")
    }
}
