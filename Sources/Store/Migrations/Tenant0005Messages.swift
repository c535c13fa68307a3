/// Mail waiting to leave, written by the transaction that decided it. A letter whose button is a sign-in link keeps only
/// the link's identity: the secret is made again when the letter leaves.
let tenant0005Messages = Migration(
    name: "0005 messages",
    sql: """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            created_at INTEGER NOT NULL,
            to_addresses TEXT NOT NULL,
            to_name TEXT NOT NULL,
            from_name TEXT NOT NULL,
            reply_to TEXT,
            subject TEXT NOT NULL,
            text TEXT NOT NULL,
            html TEXT NOT NULL,
            link_id INTEGER REFERENCES sign_in_link (id) ON DELETE SET NULL,
            request_id INTEGER REFERENCES request (id) ON DELETE RESTRICT,
            engagement_id INTEGER REFERENCES engagement (id) ON DELETE RESTRICT,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'written', 'sent', 'failed')),
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt_at INTEGER,
            finished_at INTEGER,
            answer TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (state, next_attempt_at);
        CREATE INDEX outbox_of_request ON outbox (request_id) WHERE request_id IS NOT NULL;
        """)
