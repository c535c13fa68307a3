/// What references agree to, each change a row of its own, and what becomes of those who leave. What a reference said yes to
/// before showed their address to the prospect, so that stands as agreed until they take it back; nothing else does.
let tenant0025Consents = Migration(
    name: "0025 consents",
    sql: """
        ALTER TABLE reference ADD COLUMN consents TEXT NOT NULL DEFAULT 'contactDetails';
        CREATE TABLE consent (
            id INTEGER PRIMARY KEY,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
            consent TEXT NOT NULL CHECK (consent IN ('contactDetails', 'naming', 'recording')),
            is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX consent_of_reference ON consent (reference_id, consent, id);
        CREATE TRIGGER consent_is_append_only_update BEFORE UPDATE ON consent
        BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;
        CREATE TRIGGER consent_is_append_only_delete BEFORE DELETE ON consent
        BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;

        ALTER TABLE program ADD COLUMN erase_days INTEGER NOT NULL DEFAULT 90 CHECK (erase_days BETWEEN 1 AND 1095);
        ALTER TABLE reference ADD COLUMN left_at INTEGER;
        ALTER TABLE reference ADD COLUMN erase_at INTEGER;
        ALTER TABLE reference ADD COLUMN erased_at INTEGER;
        UPDATE reference
        SET left_at = changed_at, erase_at = CAST(strftime('%s', 'now') AS INTEGER) + 90 * 86400
        WHERE standing = 'left';
        CREATE INDEX reference_erase ON reference (erase_at, id) WHERE erase_at IS NOT NULL AND erased_at IS NULL;
        """)
