/// The program's settings, its people with their roles, and how they sign in. Moments are whole seconds since 1970 in
/// UTC; days are ISO 8601 text.
let tenant0001People = Migration(
    name: "0001 people",
    sql: """
        CREATE TABLE program (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL,
            time_zone TEXT NOT NULL,
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            cool_down_days INTEGER NOT NULL DEFAULT 14 CHECK (cool_down_days >= 0),
            account_quarter_limit INTEGER CHECK (account_quarter_limit > 0),
            analysis_hours REAL NOT NULL DEFAULT 4 CHECK (analysis_hours > 0),
            selection_days INTEGER NOT NULL DEFAULT 0 CHECK (selection_days >= 0),
            confirmation_days INTEGER NOT NULL DEFAULT 1 CHECK (confirmation_days > 0),
            introduction_days INTEGER NOT NULL DEFAULT 1 CHECK (introduction_days > 0),
            scheduling_days INTEGER NOT NULL DEFAULT 7 CHECK (scheduling_days > 0),
            follow_up_hours REAL NOT NULL DEFAULT 24 CHECK (follow_up_hours > 0),
            changed_at INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE opening_hours (
            weekday INTEGER PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7),
            opens_minute INTEGER NOT NULL CHECK (opens_minute BETWEEN 0 AND 1440),
            closes_minute INTEGER NOT NULL CHECK (closes_minute BETWEEN 0 AND 1440),
            CHECK (opens_minute < closes_minute)
        ) STRICT;

        CREATE TABLE holiday (
            day TEXT PRIMARY KEY,
            name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE criterion_weight (
            criterion TEXT PRIMARY KEY CHECK (criterion IN ('industry', 'useCase', 'size', 'competitors',
                'product', 'region', 'language', 'seniority')),
            points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
            password_hash TEXT,
            time_zone TEXT NOT NULL,
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE role_grant (
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('ae', 'coordinator', 'reference', 'owner')),
            PRIMARY KEY (person_id, role)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            id_hash BLOB PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            created_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            address TEXT NOT NULL,
            user_agent TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_person ON session (person_id);

        CREATE TABLE sign_in_link (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL CHECK (purpose IN ('signIn', 'invitation')),
            nonce BLOB NOT NULL,
            token_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT;
        CREATE INDEX sign_in_link_of_person ON sign_in_link (person_id);

        CREATE TABLE tier (
            id INTEGER PRIMARY KEY,
            position INTEGER NOT NULL,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            quarter_limit INTEGER NOT NULL CHECK (quarter_limit >= 0),
            year_limit INTEGER NOT NULL CHECK (year_limit >= 0),
            pool_minimum INTEGER NOT NULL DEFAULT 0,
            pool_maximum INTEGER,
            audience TEXT NOT NULL DEFAULT '',
            commitment TEXT NOT NULL DEFAULT ''
        ) STRICT;

        CREATE TABLE tier_benefit (
            tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('creditAYear', 'earlyAccess', 'recurringEvent', 'perCall',
                'standing', 'oneOff')),
            title TEXT NOT NULL,
            worth_minor INTEGER,
            worth_currency TEXT,
            days INTEGER,
            PRIMARY KEY (tier_id, position),
            CHECK ((worth_minor IS NULL) = (worth_currency IS NULL))
        ) STRICT, WITHOUT ROWID;
        """)
