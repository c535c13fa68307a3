/// What references have coming: a row for each thing granted, and the ledger of all that was done with it. The sums in a grant are
/// kept by the ledger itself, so no balance can be anything but the sum of its entries. Those who are in the program are looked
/// at once.
let tenant0020Benefits = Migration(
    name: "0020 benefits",
    sql: """
        CREATE TABLE benefit_grant (
            id INTEGER PRIMARY KEY,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
            tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE RESTRICT,
            kind TEXT NOT NULL CHECK (kind IN ('creditAYear', 'earlyAccess', 'recurringEvent', 'perCall', 'standing',
                'oneOff')),
            title TEXT NOT NULL CHECK (title <> ''),
            key TEXT NOT NULL,
            period TEXT NOT NULL,
            engagement_id INTEGER REFERENCES engagement (id) ON DELETE RESTRICT,
            amount INTEGER NOT NULL CHECK (amount > 0),
            currency TEXT,
            granted_on TEXT NOT NULL,
            due_on TEXT,
            last_day TEXT,
            free INTEGER NOT NULL DEFAULT 0 CHECK (free >= 0),
            owed INTEGER NOT NULL DEFAULT 0 CHECK (owed >= 0),
            delivered INTEGER NOT NULL DEFAULT 0 CHECK (delivered >= 0),
            wish TEXT CHECK (wish IN ('claimed', 'donated')),
            last TEXT NOT NULL DEFAULT 'granted' CHECK (last IN ('granted', 'claimed', 'delivered', 'expired', 'reversed',
                'declined', 'donated')),
            is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
            UNIQUE (reference_id, key, period),
            UNIQUE (id, reference_id)
        ) STRICT;
        CREATE INDEX benefit_grant_due ON benefit_grant (due_on, id)
            WHERE owed > 0 OR (kind <> 'creditAYear' AND free > 0);
        CREATE INDEX benefit_grant_of_engagement ON benefit_grant (engagement_id) WHERE engagement_id IS NOT NULL;
        CREATE TRIGGER benefit_grant_stays_update
        BEFORE UPDATE OF id, reference_id, tier_id, kind, title, key, period, engagement_id, amount, currency, granted_on,
            last_day ON benefit_grant
        BEGIN SELECT RAISE(ABORT, 'what was granted stays as it was granted'); END;
        CREATE TRIGGER benefit_grant_stays_delete BEFORE DELETE ON benefit_grant
        BEGIN SELECT RAISE(ABORT, 'what was granted stays as it was granted'); END;

        CREATE TABLE benefit_entry (
            id INTEGER PRIMARY KEY,
            grant_id INTEGER NOT NULL,
            reference_id INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('granted', 'claimed', 'delivered', 'expired', 'reversed', 'declined',
                'donated')),
            free INTEGER NOT NULL,
            owed INTEGER NOT NULL,
            on_day TEXT NOT NULL,
            at INTEGER NOT NULL,
            person_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            actor_name TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            FOREIGN KEY (grant_id, reference_id) REFERENCES benefit_grant (id, reference_id) ON DELETE RESTRICT
        ) STRICT;
        CREATE INDEX benefit_entry_of_grant ON benefit_entry (grant_id, id);
        CREATE INDEX benefit_entry_of_reference ON benefit_entry (reference_id, id);
        CREATE TRIGGER benefit_entry_counts AFTER INSERT ON benefit_entry
        BEGIN
            UPDATE benefit_grant
            SET free = free + NEW.free, owed = owed + NEW.owed,
                delivered = delivered
                    - CASE NEW.kind WHEN 'delivered' THEN NEW.free + NEW.owed
                        WHEN 'reversed' THEN max(0, NEW.free + NEW.owed) ELSE 0 END,
                wish = CASE WHEN NEW.kind IN ('claimed', 'donated') THEN NEW.kind ELSE wish END,
                last = NEW.kind, is_withdrawn = NEW.kind = 'reversed' AND NEW.person_id IS NULL
            WHERE id = NEW.grant_id;
        END;
        CREATE TRIGGER benefit_entry_is_append_only_update BEFORE UPDATE ON benefit_entry
        WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ended_at IS NULL)
            OR NEW.id IS NOT OLD.id OR NEW.grant_id IS NOT OLD.grant_id OR NEW.reference_id IS NOT OLD.reference_id
            OR NEW.kind IS NOT OLD.kind OR NEW.free IS NOT OLD.free OR NEW.owed IS NOT OLD.owed
            OR NEW.on_day IS NOT OLD.on_day OR NEW.at IS NOT OLD.at OR NEW.person_id IS NOT OLD.person_id
        BEGIN SELECT RAISE(ABORT, 'the ledger of benefits is append-only'); END;
        CREATE TRIGGER benefit_entry_is_append_only_delete BEFORE DELETE ON benefit_entry
        BEGIN SELECT RAISE(ABORT, 'the ledger of benefits is append-only'); END;

        ALTER TABLE reference ADD COLUMN benefits_at INTEGER;
        UPDATE reference SET benefits_at = 0 WHERE standing = 'active';
        CREATE INDEX reference_benefits ON reference (benefits_at, id) WHERE benefits_at IS NOT NULL;
        """)
