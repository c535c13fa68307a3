CREATE TABLE administration (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    administrator_id INTEGER REFERENCES administrator (id) ON DELETE RESTRICT,
    actor_name TEXT NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT,
    sentence TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER administration_is_append_only_delete BEFORE DELETE ON administration
BEGIN SELECT RAISE(ABORT, 'the record of administration is append-only'); END;

CREATE TRIGGER administration_is_append_only_update BEFORE UPDATE ON administration
BEGIN SELECT RAISE(ABORT, 'the record of administration is append-only'); END;

CREATE TABLE administrator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE administrator_link (
    id INTEGER PRIMARY KEY,
    mail TEXT NOT NULL COLLATE NOCASE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE administrator_session (
    id_hash BLOB PRIMARY KEY,
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tenant (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tier_template (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    quarter_limit INTEGER NOT NULL CHECK (quarter_limit >= 0),
    year_limit INTEGER NOT NULL CHECK (year_limit >= 0),
    pool_minimum INTEGER NOT NULL,
    pool_maximum INTEGER,
    audience TEXT NOT NULL,
    commitment TEXT NOT NULL,
    benefits TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (version, position)
) STRICT;

CREATE TABLE wake (
    slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
    due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX wake_due ON wake (due_at);
