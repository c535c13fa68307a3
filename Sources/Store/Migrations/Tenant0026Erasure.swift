/// The one way past the rule that the record is only ever added to: while somebody who left is being erased, the words of a
/// line may lose their name. What happened, when, and to which request stays.
let tenant0026Erasure = Migration(
    name: "0026 erasure",
    sql: """
        CREATE TABLE erasure (
            reference_id INTEGER PRIMARY KEY REFERENCES reference (id) ON DELETE RESTRICT,
            began_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure
        BEGIN SELECT RAISE(ABORT, 'that somebody was erased is kept'); END;
        DROP TRIGGER activity_is_append_only_update;
        CREATE TRIGGER activity_is_append_only_update BEFORE UPDATE ON activity
        WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ended_at IS NULL)
            OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.person_id IS NOT OLD.person_id
            OR NEW.kind IS NOT OLD.kind OR NEW.request_id IS NOT OLD.request_id
            OR NEW.engagement_id IS NOT OLD.engagement_id OR NEW.reference_id IS NOT OLD.reference_id
            OR NEW.account_id IS NOT OLD.account_id
        BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;
        """)
