/// When references said that their profile is right, item by item, what they proposed to correct, and when they are asked
/// again. Programs that are older than this ask their references over the next four weeks, not all in one night.
let tenant0017Profiles = Migration(
    name: "0017 profiles",
    sql: """
        ALTER TABLE program ADD COLUMN profile_confirm_days INTEGER NOT NULL DEFAULT 180
            CHECK (profile_confirm_days BETWEEN 30 AND 1095);
        ALTER TABLE program ADD COLUMN corrections TEXT NOT NULL DEFAULT 'wait' CHECK (corrections IN ('wait', 'stand'));

        ALTER TABLE reference ADD COLUMN profile_confirmed_on TEXT;
        ALTER TABLE reference ADD COLUMN profile_asked_at INTEGER;
        ALTER TABLE reference ADD COLUMN profile_ask_at INTEGER;
        UPDATE reference
        SET profile_ask_at = max(created_at + 180 * 86400,
            CAST(strftime('%s', 'now') AS INTEGER) + (id % 28 + 1) * 86400)
        WHERE standing = 'active';
        CREATE INDEX reference_profile_ask ON reference (profile_ask_at, id) WHERE profile_ask_at IS NOT NULL;

        CREATE TABLE profile_check (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            item TEXT NOT NULL CHECK (item IN ('title', 'phone', 'seniority', 'function', 'languages', 'use-cases',
                'products', 'competitors', 'industry', 'headcount-then', 'headcount')),
            checked_on TEXT NOT NULL,
            PRIMARY KEY (reference_id, item)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE profile_proposal (
            id INTEGER PRIMARY KEY,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            item TEXT NOT NULL CHECK (item IN ('title', 'phone', 'seniority', 'function', 'languages', 'use-cases',
                'products', 'competitors', 'industry', 'headcount-then', 'headcount')),
            value TEXT NOT NULL,
            old_value TEXT NOT NULL,
            proposed_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'takenBack', 'replaced')),
            word TEXT NOT NULL DEFAULT '',
            decided_by INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            decided_at INTEGER,
            CHECK ((state = 'open') = (decided_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX profile_proposal_open ON profile_proposal (reference_id, item) WHERE state = 'open';
        CREATE INDEX profile_proposal_of_reference ON profile_proposal (reference_id, id);
        """)
