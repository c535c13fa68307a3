/// Which references changed and when, counted up, so that whoever holds the pool in memory reads only what is new: written
/// by triggers, so that nothing that changes a ranking can forget it, whichever program writes. `tick` rises with every
/// statement. A slot, taken or freed, changes what is left to every reference of the same account. The upserts are not
/// `OR REPLACE`, since inside a trigger the `OR IGNORE` of the statement that fired it would win over that.
let tenant0007PoolChanges = Migration(
    name: "0007 pool changes",
    sql: """
        CREATE TABLE pool_change (
            reference_id INTEGER PRIMARY KEY,
            tick INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX pool_change_by_tick ON pool_change (tick);

        CREATE TRIGGER pool_reference_added AFTER INSERT ON reference
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_reference_changed AFTER UPDATE ON reference
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_reference_moved AFTER UPDATE OF account_id ON reference
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id IN (OLD.account_id, NEW.account_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_reference_removed AFTER DELETE ON reference
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_willing_added AFTER INSERT ON reference_willing
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_willing_removed AFTER DELETE ON reference_willing
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_days_off_added AFTER INSERT ON reference_days_off
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_days_off_removed AFTER DELETE ON reference_days_off
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_use_case_added AFTER INSERT ON reference_use_case
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_use_case_removed AFTER DELETE ON reference_use_case
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_competitor_added AFTER INSERT ON reference_competitor
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_competitor_removed AFTER DELETE ON reference_competitor
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_product_added AFTER INSERT ON reference_product
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_product_removed AFTER DELETE ON reference_product
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_engagement_added AFTER INSERT ON engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_engagement_changed AFTER UPDATE ON engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_engagement_removed AFTER DELETE ON engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = OLD.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_past_added AFTER INSERT ON past_engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_past_changed AFTER UPDATE ON past_engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_past_removed AFTER DELETE ON past_engagement
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = OLD.reference_id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_rated AFTER INSERT ON feedback
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM engagement
                WHERE id = NEW.engagement_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_rated_anew AFTER UPDATE ON feedback
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM engagement
                WHERE id = NEW.engagement_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_rating_removed AFTER DELETE ON feedback
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM engagement
                WHERE id = OLD.engagement_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_account_changed AFTER UPDATE ON account
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_industry_added AFTER INSERT ON account_industry
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_industry_removed AFTER DELETE ON account_industry
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = OLD.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_account_competitor_added AFTER INSERT ON account_competitor
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_account_competitor_removed AFTER DELETE ON account_competitor
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = OLD.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_account_product_added AFTER INSERT ON account_product
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_account_product_removed AFTER DELETE ON account_product
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = OLD.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_industry_changed AFTER UPDATE ON account_industry
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id = NEW.account_id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_product_renamed AFTER UPDATE OF name ON product
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE account_id IN (SELECT account_id FROM account_product WHERE product_id = NEW.id)
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_tier_changed AFTER UPDATE OF quarter_limit, year_limit ON tier
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE tier_id = NEW.id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;

        CREATE TRIGGER pool_time_zone_changed AFTER UPDATE OF time_zone ON person
        BEGIN
            INSERT INTO pool_change (reference_id, tick)
                SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
                FROM reference
                WHERE person_id = NEW.id
                ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
        END;
        """)
