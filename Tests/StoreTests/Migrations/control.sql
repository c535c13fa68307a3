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

CREATE INDEX administration_of_tenant ON administration (slug, id) WHERE slug IS NOT NULL;

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
, administrator_id INTEGER REFERENCES administrator (id) ON DELETE CASCADE) STRICT;

CREATE TABLE administrator_session (
    id_hash BLOB PRIMARY KEY,
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX administrator_session_of ON administrator_session (administrator_id);

CREATE TABLE administrator_sign_in (
    token_hash BLOB PRIMARY KEY,
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
    offered_secret BLOB,
    tries INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX administrator_sign_in_of ON administrator_sign_in (administrator_id);

CREATE TABLE backup (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    place TEXT NOT NULL,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    missing TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE recovery_code (
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (administrator_id, code_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE second_factor (
    administrator_id INTEGER PRIMARY KEY REFERENCES administrator (id) ON DELETE CASCADE,
    sealed_secret BLOB NOT NULL,
    last_step INTEGER NOT NULL,
    set_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tenant (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
    suspended_because TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
, deletes_at INTEGER) STRICT, WITHOUT ROWID;

CREATE INDEX tenant_deletion ON tenant (deletes_at) WHERE deletes_at IS NOT NULL;

CREATE TABLE tenant_summary (
    slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
    computed_at INTEGER NOT NULL,
    fault TEXT NOT NULL DEFAULT '',
    coordinators INTEGER NOT NULL DEFAULT 0,
    aes INTEGER NOT NULL DEFAULT 0,
    owners INTEGER NOT NULL DEFAULT 0,
    active_references INTEGER NOT NULL DEFAULT 0,
    open_requests INTEGER NOT NULL DEFAULT 0,
    quarter_engagements INTEGER NOT NULL DEFAULT 0,
    last_activity_at INTEGER,
    file_bytes INTEGER NOT NULL DEFAULT 0
, mail_waiting INTEGER NOT NULL DEFAULT 0, mail_failed INTEGER NOT NULL DEFAULT 0, oldest_mail_at INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE tenant_tiers (
    slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
    template_id INTEGER,
    version INTEGER,
    open TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (template_id, version) REFERENCES tier_template_version (template_id, number)
        ON DELETE RESTRICT,
    CHECK ((template_id IS NULL) = (version IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX tenant_tiers_by_template ON tenant_tiers (template_id) WHERE template_id IS NOT NULL;

CREATE TABLE tier_order (
    plan_id INTEGER PRIMARY KEY REFERENCES tier_plan (id) ON DELETE CASCADE,
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE RESTRICT,
    address TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ordered', 'running', 'stopped', 'finished')),
    ordered_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0)
) STRICT;

CREATE INDEX tier_order_open ON tier_order (due_at) WHERE state IN ('ordered', 'running');

CREATE TABLE tier_plan (
    id INTEGER PRIMARY KEY,
    form_key TEXT NOT NULL UNIQUE,
    administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE RESTRICT,
    tier_name TEXT NOT NULL COLLATE NOCASE,
    edit TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    applied_at INTEGER
, undoes INTEGER REFERENCES tier_plan (id) ON DELETE RESTRICT, key TEXT NOT NULL DEFAULT '', template_id INTEGER REFERENCES tier_template (id) ON DELETE RESTRICT, version INTEGER) STRICT;

CREATE INDEX tier_plan_undone ON tier_plan (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE tier_plan_tenant (
    plan_id INTEGER NOT NULL REFERENCES tier_plan (id) ON DELETE CASCADE,
    slug TEXT NOT NULL REFERENCES tenant (slug) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('unchecked', 'planned', 'unchanged', 'refused', 'stale', 'failed',
        'done')),
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    differences TEXT NOT NULL DEFAULT '',
    over_before INTEGER NOT NULL DEFAULT 0,
    over_after INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    at INTEGER,
    PRIMARY KEY (plan_id, slug)
) STRICT, WITHOUT ROWID;

CREATE INDEX tier_plan_tenant_by_state ON tier_plan_tenant (plan_id, state);

CREATE TABLE tier_summary (
    slug TEXT NOT NULL REFERENCES tenant (slug) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    quarter_limit INTEGER NOT NULL,
    year_limit INTEGER NOT NULL,
    pool_minimum INTEGER NOT NULL,
    pool_maximum INTEGER,
    benefits TEXT NOT NULL,
    members INTEGER NOT NULL,
    quarter_taken INTEGER NOT NULL,
    quarter_allowed INTEGER NOT NULL,
    off_rotation INTEGER NOT NULL, over_limit INTEGER NOT NULL DEFAULT 0, audience TEXT NOT NULL DEFAULT '', commitment TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (slug, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX tier_summary_by_name ON tier_summary (name, slug);

CREATE TABLE tier_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tier_template_version (
    template_id INTEGER NOT NULL REFERENCES tier_template (id) ON DELETE RESTRICT,
    number INTEGER NOT NULL CHECK (number > 0),
    tiers TEXT NOT NULL,
    open TEXT NOT NULL DEFAULT '',
    differences TEXT NOT NULL DEFAULT '',
    restores INTEGER,
    administrator_id INTEGER REFERENCES administrator (id) ON DELETE RESTRICT,
    actor_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (template_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tier_template_version_is_kept_delete BEFORE DELETE ON tier_template_version
BEGIN SELECT RAISE(ABORT, 'a version of a template is kept'); END;

CREATE TRIGGER tier_template_version_is_kept_update BEFORE UPDATE ON tier_template_version
BEGIN SELECT RAISE(ABORT, 'a version of a template never changes'); END;

CREATE TABLE wake (
    slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
    due_at INTEGER NOT NULL
, turn INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE INDEX wake_due ON wake (due_at);
