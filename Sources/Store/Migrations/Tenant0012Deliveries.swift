/// What the mail server said about each recipient of a letter, since when a letter is on its way to it, and what its header
/// says beside whom it is for. And by which addresses the program writes.
let tenant0012Deliveries = Migration(
    name: "0012 deliveries",
    sql: """
        CREATE TABLE delivery (
            letter_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
            address TEXT NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'postponed', 'refused')),
            answer TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (letter_id, address)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE outbox ADD COLUMN sending_at INTEGER;
        ALTER TABLE outbox ADD COLUMN by_clock INTEGER NOT NULL DEFAULT 0 CHECK (by_clock IN (0, 1));
        ALTER TABLE outbox ADD COLUMN unsubscribe TEXT;

        ALTER TABLE program ADD COLUMN mail_from TEXT;
        ALTER TABLE program ADD COLUMN mail_reply_to TEXT;
        """)
