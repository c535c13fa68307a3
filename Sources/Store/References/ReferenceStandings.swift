import Domain
import GRDB

/// Every reference with what they have used and how they stand on a day, as one table that lists can search and filter.
/// The rules are those of ``Rotation``, written as SQL so that a filter does not have to load the pool; a test holds the
/// two together.
struct ReferenceStandings {
    let today: Day

    /// The common table expressions, the last one named `standing`.
    var sql: SQL {
        let (month, nextMonth) = (today.startOfMonth.iso, today.startOfNextMonth.iso)
        let (quarter, nextQuarter) = (today.startOfQuarter.iso, today.startOfNextQuarter.iso)
        let (year, nextYear) = (today.startOfYear.iso, today.startOfNextYear.iso)
        return """
            WITH slot AS (
                SELECT reference_id, slots, slot_day AS day, state IN ('tookPlace', 'thanked') AS is_used,
                    state IN ('asked', 'accepted', 'introduced', 'scheduled', 'tookPlace', 'thanked') AS counts,
                    engaged_on
                FROM engagement
                UNION ALL
                SELECT reference_id, slots, took_place_on, 1, 1, took_place_on
                FROM past_engagement
            ),
            spent AS (
                SELECT reference_id,
                    sum(slots) FILTER (WHERE counts AND is_used AND day >= \(month) AND day < \(nextMonth))
                        AS used_month,
                    sum(slots) FILTER (WHERE counts AND NOT is_used AND day >= \(month) AND day < \(nextMonth))
                        AS held_month,
                    sum(slots) FILTER (WHERE counts AND is_used AND day >= \(quarter) AND day < \(nextQuarter))
                        AS used_quarter,
                    sum(slots) FILTER (WHERE counts AND NOT is_used AND day >= \(quarter) AND day < \(nextQuarter))
                        AS held_quarter,
                    sum(slots) FILTER (WHERE counts AND is_used AND day >= \(year) AND day < \(nextYear))
                        AS used_year,
                    sum(slots) FILTER (WHERE counts AND NOT is_used AND day >= \(year) AND day < \(nextYear))
                        AS held_year,
                    max(engaged_on) AS engaged_on
                FROM slot
                GROUP BY reference_id
            ),
            of_account AS (
                SELECT reference.account_id, sum(coalesce(used_quarter, 0) + coalesce(held_quarter, 0)) AS in_quarter
                FROM spent
                JOIN reference ON reference.id = spent.reference_id
                GROUP BY reference.account_id
            ),
            fact AS (
                SELECT reference.id, person.name, person.mail, reference.title, reference.account_id,
                    account.name AS account_name, reference.tier_id, tier.name AS tier_name, tier.quarter_limit,
                    tier.year_limit, reference.own_month_limit, reference.own_quarter_limit, reference.own_year_limit,
                    reference.standing,
                    reference.is_paused, reference.paused_until, account.standing AS account_standing,
                    coalesce(account.quarter_limit, program.account_quarter_limit) AS account_limit,
                    program.cool_down_days, coalesce(of_account.in_quarter, 0) AS account_in_quarter,
                    coalesce(spent.used_month, 0) AS used_month, coalesce(spent.held_month, 0) AS held_month,
                    coalesce(spent.used_quarter, 0) AS used_quarter, coalesce(spent.held_quarter, 0) AS held_quarter,
                    coalesce(spent.used_year, 0) AS used_year, coalesce(spent.held_year, 0) AS held_year,
                    spent.engaged_on, reference.profile_confirmed_on, reference.created_at, reference.joined_on,
                    program.profile_confirm_days
                FROM reference
                JOIN person ON person.id = reference.person_id
                JOIN account ON account.id = reference.account_id
                JOIN tier ON tier.id = reference.tier_id
                JOIN program ON program.id = 1
                LEFT JOIN spent ON spent.reference_id = reference.id
                LEFT JOIN of_account ON of_account.account_id = reference.account_id
            ),
            standing AS (
                SELECT *,
                    CASE
                        WHEN standing <> 'active' THEN standing
                        WHEN is_paused AND (paused_until IS NULL OR paused_until > \(today.iso)) THEN 'paused'
                        WHEN used_year + held_year >= min(year_limit, coalesce(own_year_limit, year_limit))
                            OR used_quarter + held_quarter
                                >= min(quarter_limit, coalesce(own_quarter_limit, quarter_limit))
                            OR used_month + held_month >= own_month_limit THEN 'offRotation'
                        WHEN account_standing <> 'good' OR account_in_quarter >= account_limit THEN 'customer'
                        WHEN cool_down_days > 0
                            AND date(engaged_on, '+' || cool_down_days || ' days') > \(today.iso) THEN 'resting'
                        ELSE 'available'
                    END AS now
                FROM fact
            )
            """
    }

    /// Reads one line of `standing`.
    func row(_ row: Row) throws -> ReferenceListRow {
        let limits = Limits(quarter: row["quarter_limit"], year: row["year_limit"])
            .lowered(
                month: row["own_month_limit"], quarter: row["own_quarter_limit"], year: row["own_year_limit"])
        let usage = Usage(
            usedInMonth: row["used_month"], heldInMonth: row["held_month"],
            usedInQuarter: row["used_quarter"], heldInQuarter: row["held_quarter"],
            usedInYear: row["used_year"], heldInYear: row["held_year"])
        var pause: Availability.Pause?
        if row["is_paused"] as Bool {
            pause = row.optionalDay("paused_until").map { .until($0) } ?? .untilFurtherNotice
        }
        return ReferenceListRow(
            id: row.id("id"), name: row["name"], title: row["title"], account: row.id("account_id"),
            accountName: row["account_name"], tierName: row["tier_name"], limits: limits, usage: usage,
            lastEngagedOn: row.optionalDay("engaged_on"), now: try row.choice("now"),
            rotation: Rotation(
                standing: try row.choice("standing"), pause: pause, limits: limits, usage: usage,
                account: try row.choice("account_standing"), accountInQuarter: row["account_in_quarter"],
                accountLimit: row["account_limit"], lastEngagedOn: row.optionalDay("engaged_on"),
                coolDownDays: row["cool_down_days"], today: today), freshness: ProfileFreshness(row))
    }
}
