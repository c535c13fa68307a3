/// Contacts at customers who joined the program, what they can speak to, and when they may be asked.
let tenant0003References = Migration(
    name: "0003 references",
    sql: """
        CREATE TABLE reference (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
            account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE RESTRICT,
            tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE RESTRICT,
            title TEXT NOT NULL DEFAULT '',
            phone TEXT NOT NULL DEFAULT '',
            standing TEXT NOT NULL CHECK (standing IN ('invited', 'active', 'left')),
            joined_on TEXT,
            is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
            paused_until TEXT,
            own_quarter_limit INTEGER CHECK (own_quarter_limit >= 0),
            own_year_limit INTEGER CHECK (own_year_limit >= 0),
            seniority TEXT CHECK (seniority IN ('specialist', 'manager', 'director', 'vicePresident', 'executive')),
            function TEXT NOT NULL DEFAULT '',
            languages TEXT NOT NULL DEFAULT '',
            weekdays_off TEXT NOT NULL DEFAULT '',
            takes_no_rewards INTEGER NOT NULL DEFAULT 0 CHECK (takes_no_rewards IN (0, 1)),
            note TEXT NOT NULL DEFAULT '',
            imported TEXT,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            CHECK (paused_until IS NULL OR is_paused = 1)
        ) STRICT;
        CREATE INDEX reference_of_account ON reference (account_id);
        CREATE INDEX reference_of_tier ON reference (tier_id);

        CREATE TABLE reference_willing (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            engagement_type TEXT NOT NULL CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
                'event', 'advisoryBoard', 'written')),
            PRIMARY KEY (reference_id, engagement_type)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reference_days_off (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (reference_id, first_day, last_day),
            CHECK (first_day <= last_day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reference_use_case (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            name TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (reference_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reference_competitor (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            name TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (reference_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reference_product (
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            name TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (reference_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE past_engagement (
            id INTEGER PRIMARY KEY,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
            engagement_type TEXT NOT NULL CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
                'event', 'advisoryBoard', 'written')),
            took_place_on TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            UNIQUE (reference_id, took_place_on, engagement_type)
        ) STRICT;
        """)
