/// The tenant's own templates of mails, and of what kind a letter is, with the facts that its template named. A kind has no
/// CHECK, since there will be more of them. A template that was reset stays as a row without words, so that its edition goes
/// on rising.
let tenant0013LetterTemplates = Migration(
    name: "0013 letter templates",
    sql: """
        CREATE TABLE letter_template (
            kind TEXT PRIMARY KEY,
            subject TEXT,
            body TEXT,
            edition INTEGER NOT NULL CHECK (edition > 0),
            changed_by TEXT NOT NULL,
            changed_at INTEGER NOT NULL,
            CHECK ((subject IS NULL) = (body IS NULL))
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE outbox ADD COLUMN kind TEXT;
        ALTER TABLE outbox ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
        CREATE INDEX outbox_of_kind ON outbox (kind, id) WHERE kind IS NOT NULL;
        """)
