/// The private addresses at which people subscribe to their calls. An address is made again of its row and the server's
/// key; here only its hash is kept.
let tenant0016CalendarFeeds = Migration(
    name: "0016 calendar feeds",
    sql: """
        CREATE TABLE calendar_feed (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            nonce BLOB NOT NULL,
            token_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX calendar_feed_open ON calendar_feed (person_id) WHERE ended_at IS NULL;
        """)
