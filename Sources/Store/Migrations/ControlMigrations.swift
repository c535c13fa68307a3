/// Every change of the control database's schema, oldest first.
enum ControlMigrations {
    static let all: [Migration] = [
        control0001, control0002Wakes, control0003WakeAll, control0003WakeForProfiles,
        control0004RollBacks, control0005WakeForBenefits, control0010Deletions, control0008SecondFactors,
        control0009Health, control0006TierOrders, control0007OverLimits, control0007TierCatalogue,
    ]

    private static let control0001 = Migration(
        name: "0001 tenants and administrators",
        sql: """
            CREATE TABLE tenant (
                slug TEXT PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
                suspended_because TEXT NOT NULL DEFAULT '',
                created_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

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
            ) STRICT, WITHOUT ROWID;

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
                off_rotation INTEGER NOT NULL,
                PRIMARY KEY (slug, position)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX tier_summary_by_name ON tier_summary (name, slug);

            CREATE TABLE wake (
                slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
                due_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX wake_due ON wake (due_at);

            CREATE TABLE administrator (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL CHECK (name <> ''),
                mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
                password_hash TEXT,
                is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
                created_at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE administrator_session (
                id_hash BLOB PRIMARY KEY,
                administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
                created_at INTEGER NOT NULL,
                seen_at INTEGER NOT NULL,
                address TEXT NOT NULL,
                user_agent TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE administrator_link (
                id INTEGER PRIMARY KEY,
                mail TEXT NOT NULL COLLATE NOCASE,
                token_hash BLOB NOT NULL UNIQUE,
                created_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                used_at INTEGER
            ) STRICT;

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

            CREATE TABLE tier_plan (
                id INTEGER PRIMARY KEY,
                form_key TEXT NOT NULL UNIQUE,
                administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE RESTRICT,
                tier_name TEXT NOT NULL COLLATE NOCASE,
                edit TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                applied_at INTEGER
            ) STRICT;

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
            CREATE INDEX administration_of_tenant ON administration (slug, id) WHERE slug IS NOT NULL;
            CREATE TRIGGER administration_is_append_only_update BEFORE UPDATE ON administration
            BEGIN SELECT RAISE(ABORT, 'the record of administration is append-only'); END;
            CREATE TRIGGER administration_is_append_only_delete BEFORE DELETE ON administration
            BEGIN SELECT RAISE(ABORT, 'the record of administration is append-only'); END;
            """)
}
