/// Administrators prove who they are twice: with a password, and with a code of their authenticator app or one of ten
/// recovery codes. Whoever is signed in by a password alone is signed out.
let control0008SecondFactors = Migration(
    name: "0008 second factors",
    sql: """
        CREATE TABLE second_factor (
            administrator_id INTEGER PRIMARY KEY REFERENCES administrator (id) ON DELETE CASCADE,
            sealed_secret BLOB NOT NULL,
            last_step INTEGER NOT NULL,
            set_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE recovery_code (
            administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
            code_hash BLOB NOT NULL,
            made_at INTEGER NOT NULL,
            used_at INTEGER,
            PRIMARY KEY (administrator_id, code_hash)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE administrator_sign_in (
            token_hash BLOB PRIMARY KEY,
            administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE CASCADE,
            offered_secret BLOB,
            tries INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX administrator_sign_in_of ON administrator_sign_in (administrator_id);

        ALTER TABLE administrator_link
            ADD COLUMN administrator_id INTEGER REFERENCES administrator (id) ON DELETE CASCADE;
        CREATE INDEX administrator_session_of ON administrator_session (administrator_id);

        DELETE FROM administrator_session;
        """)
