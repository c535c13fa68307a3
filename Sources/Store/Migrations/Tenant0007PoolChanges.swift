/// Which references changed and when, counted up, so that whoever holds the pool in memory reads only what is new: written
/// by triggers, so that nothing that changes a ranking can forget it, whichever program writes. `tick` rises with every
/// statement. The upserts are not `OR REPLACE`, since inside a trigger the `OR IGNORE` of the statement that fired it would
/// win over that.
let tenant0007PoolChanges = Migration(
    name: "0007 pool changes",
    sql: """
        CREATE TABLE pool_change (
            reference_id INTEGER PRIMARY KEY,
            tick INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX pool_change_by_tick ON pool_change (tick);


        """ + PoolTrigger.all.map(\.sql).joined(separator: "\n\n"))

/// One kind of statement after which references stand elsewhere in a ranking, and which they are.
private struct PoolTrigger {
    enum Moved {
        /// The one with this id.
        case one(String)
        /// All those for which the condition holds.
        case each(where: String)
        /// The one of this engagement.
        case engaged(String)
    }

    let name: String
    /// As it stands after `AFTER`.
    let event: String
    let moved: Moved

    init(_ name: String, _ event: String, _ moved: Moved) {
        self.name = name
        self.event = event
        self.moved = moved
    }

    static let all = [
        PoolTrigger("reference_added", "INSERT ON reference", .each(where: "account_id = NEW.account_id")),
        PoolTrigger("reference_changed", "UPDATE ON reference", .one("NEW.id")),
        PoolTrigger(
            "reference_moved", "UPDATE OF account_id ON reference",
            .each(where: "account_id IN (OLD.account_id, NEW.account_id)")),
        PoolTrigger("reference_removed", "DELETE ON reference", .one("OLD.id")),
        PoolTrigger("willing_added", "INSERT ON reference_willing", .one("NEW.reference_id")),
        PoolTrigger("willing_removed", "DELETE ON reference_willing", .one("OLD.reference_id")),
        PoolTrigger("days_off_added", "INSERT ON reference_days_off", .one("NEW.reference_id")),
        PoolTrigger("days_off_removed", "DELETE ON reference_days_off", .one("OLD.reference_id")),
        PoolTrigger("use_case_added", "INSERT ON reference_use_case", .one("NEW.reference_id")),
        PoolTrigger("use_case_removed", "DELETE ON reference_use_case", .one("OLD.reference_id")),
        PoolTrigger("competitor_added", "INSERT ON reference_competitor", .one("NEW.reference_id")),
        PoolTrigger("competitor_removed", "DELETE ON reference_competitor", .one("OLD.reference_id")),
        PoolTrigger("product_added", "INSERT ON reference_product", .one("NEW.reference_id")),
        PoolTrigger("product_removed", "DELETE ON reference_product", .one("OLD.reference_id")),
        PoolTrigger("engagement_added", "INSERT ON engagement", ofAccount("NEW")),
        PoolTrigger("engagement_changed", "UPDATE ON engagement", ofAccount("NEW")),
        PoolTrigger("engagement_removed", "DELETE ON engagement", ofAccount("OLD")),
        PoolTrigger("past_added", "INSERT ON past_engagement", ofAccount("NEW")),
        PoolTrigger("past_changed", "UPDATE ON past_engagement", ofAccount("NEW")),
        PoolTrigger("past_removed", "DELETE ON past_engagement", ofAccount("OLD")),
        PoolTrigger("rated", "INSERT ON feedback", .engaged("NEW.engagement_id")),
        PoolTrigger("rated_anew", "UPDATE ON feedback", .engaged("NEW.engagement_id")),
        PoolTrigger("rating_removed", "DELETE ON feedback", .engaged("OLD.engagement_id")),
        PoolTrigger("account_changed", "UPDATE ON account", .each(where: "account_id = NEW.id")),
        PoolTrigger(
            "industry_added", "INSERT ON account_industry", .each(where: "account_id = NEW.account_id")),
        PoolTrigger(
            "industry_removed", "DELETE ON account_industry", .each(where: "account_id = OLD.account_id")),
        PoolTrigger(
            "account_competitor_added", "INSERT ON account_competitor",
            .each(where: "account_id = NEW.account_id")),
        PoolTrigger(
            "account_competitor_removed", "DELETE ON account_competitor",
            .each(where: "account_id = OLD.account_id")),
        PoolTrigger(
            "account_product_added", "INSERT ON account_product", .each(where: "account_id = NEW.account_id")),
        PoolTrigger(
            "account_product_removed", "DELETE ON account_product",
            .each(where: "account_id = OLD.account_id")),
        PoolTrigger(
            "industry_changed", "UPDATE ON account_industry", .each(where: "account_id = NEW.account_id")),
        PoolTrigger(
            "product_renamed", "UPDATE OF name ON product",
            .each(where: "account_id IN (SELECT account_id FROM account_product WHERE product_id = NEW.id)")),
        PoolTrigger(
            "tier_changed", "UPDATE OF quarter_limit, year_limit ON tier", .each(where: "tier_id = NEW.id")),
        PoolTrigger(
            "time_zone_changed", "UPDATE OF time_zone ON person", .each(where: "person_id = NEW.id")),
    ]

    /// All of the account of a row's reference: a slot, taken or freed, changes what is left to every one of them.
    private static func ofAccount(_ row: String) -> Moved {
        .each(
            where:
                "account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = \(row).reference_id)"
        )
    }

    private static let tick = "(SELECT coalesce(max(tick), 0) + 1 FROM pool_change)"

    var sql: String {
        let rows =
            switch moved {
            case .one(let id): "        VALUES (\(id), \(Self.tick))"
            case .each(let condition):
                """
                        SELECT id, \(Self.tick)
                        FROM reference
                        WHERE \(condition)
                """
            case .engaged(let engagement):
                """
                        SELECT reference_id, \(Self.tick)
                        FROM engagement
                        WHERE id = \(engagement)
                """
            }
        return """
            CREATE TRIGGER pool_\(name) AFTER \(event)
            BEGIN
                INSERT INTO pool_change (reference_id, tick)
            \(rows)
                    ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
            END;
            """
    }
}
