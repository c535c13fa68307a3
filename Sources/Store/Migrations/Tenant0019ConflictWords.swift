/// Of what no longer fits a reference's availability its coordinator was told, so that nobody is told twice.
let tenant0019ConflictWords = Migration(
    name: "0019 conflict words",
    sql: """
        CREATE TABLE conflict_word (
            engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
            sentence TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (engagement_id, sentence)
        ) STRICT, WITHOUT ROWID;
        """)
