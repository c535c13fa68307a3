import GRDB

@testable import Store

/// What every reference and every account has taken in every month, quarter and year, counted from the rows themselves: no
/// query and no calendar of the product is asked.
struct LimitRecount: Sendable {
    struct Key: Hashable, Sendable {
        let whose: Int64
        /// `2026`, `2026 Q2` or `2026-05`.
        let window: String
    }

    private(set) var taken: [Key: Int] = [:]
    private(set) var held: [Key: Int] = [:]
    private(set) var ofAccounts: [Key: Int] = [:]
    /// Slots of asks that are open, whenever they count.
    private(set) var heldInAll: [Int64: Int] = [:]
    private(set) var overrides: [Int64: Int] = [:]
    private(set) var accounts: [Int64: Int64] = [:]
    private var monthLimits: [Int64: Int] = [:]
    private var quarterLimits: [Int64: Int] = [:]
    private var yearLimits: [Int64: Int] = [:]
    private var accountLimits: [Int64: Int] = [:]

    init(_ database: Database) throws {
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT reference.id, reference.account_id, tier.quarter_limit, tier.year_limit, own_month_limit,
                    own_quarter_limit, own_year_limit, account.quarter_limit AS account_limit,
                    (SELECT account_quarter_limit FROM program) AS usual_account_limit,
                    (SELECT count(*) FROM limit_override WHERE reference_id = reference.id) AS overrides
                FROM reference
                JOIN tier ON tier.id = reference.tier_id
                JOIN account ON account.id = reference.account_id
                """)
        {
            let id: Int64 = row["id"]
            accounts[id] = row["account_id"]
            monthLimits[id] = row["own_month_limit"]
            quarterLimits[id] = min(row["quarter_limit"], row["own_quarter_limit"] ?? .max)
            yearLimits[id] = min(row["year_limit"], row["own_year_limit"] ?? .max)
            accountLimits[row["account_id"]] = row["account_limit"] ?? row["usual_account_limit"] ?? Int.max
            overrides[id] = row["overrides"]
        }
        for row in try Row.fetchAll(
            database, sql: "SELECT reference_id, state, slots, slot_day FROM engagement")
        {
            switch row["state"] as String {
            case "asked", "accepted", "introduced", "scheduled": count(row, "slot_day", isHeld: true)
            case "tookPlace", "thanked": count(row, "slot_day", isHeld: false)
            default: break
            }
        }
        for row in try Row.fetchAll(
            database, sql: "SELECT reference_id, slots, took_place_on FROM past_engagement")
        {
            count(row, "took_place_on", isHeld: false)
        }
    }

    /// Whoever got more than is allowed by what happened in between, without an override of it.
    func faults(since before: LimitRecount) -> [String] {
        var faults: [String] = []
        for (key, count) in taken where count > before.taken[key] ?? 0 {
            let limit = limit(key)
            guard count > limit, overrides[key.whose] == before.overrides[key.whose] else { continue }
            faults.append("reference \(key.whose) has \(count) of \(limit) in \(key.window)")
        }
        for (key, count) in ofAccounts where count > before.ofAccounts[key] ?? 0 {
            let limit = accountLimits[key.whose] ?? 0
            guard count > limit, overrides(at: key.whose) == before.overrides(at: key.whose) else { continue }
            faults.append("account \(key.whose) has \(count) of \(limit) in \(key.window)")
        }
        return faults
    }

    /// References over a limit as it stands now.
    var over: Set<Int64> {
        Set(taken.filter { key, count in count > limit(key) }.map(\.key.whose))
    }

    private func limit(_ key: Key) -> Int {
        if key.window.contains("-") { return monthLimits[key.whose] ?? .max }
        return (key.window.contains("Q") ? quarterLimits : yearLimits)[key.whose] ?? 0
    }

    private func overrides(at account: Int64) -> Int {
        accounts.filter { $0.value == account }.reduce(0) { $0 + (overrides[$1.key] ?? 0) }
    }

    private mutating func count(_ row: Row, _ column: String, isHeld: Bool) {
        let reference: Int64 = row["reference_id"]
        let slots: Int = row["slots"]
        guard let day = row[column] as String?, let account = accounts[reference] else { return }
        if isHeld { heldInAll[reference, default: 0] += slots }
        for window in Self.windows(of: day) {
            taken[Key(whose: reference, window: window), default: 0] += slots
            if isHeld { held[Key(whose: reference, window: window), default: 0] += slots }
            if window.contains("Q") { ofAccounts[Key(whose: account, window: window), default: 0] += slots }
        }
    }

    /// The year, the quarter and the month of a day written as `2026-05-31`.
    static func windows(of day: String) -> [String] {
        let parts = day.split(separator: "-")
        let year = String(parts[0])
        return [year, "\(year) Q\(((Int(parts[1]) ?? 1) + 2) / 3)", "\(year)-\(parts[1])"]
    }
}
