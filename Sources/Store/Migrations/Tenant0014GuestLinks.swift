/// Links by which people act on one engagement without signing in, the times a reference proposes in answer to an ask, and
/// room for the question whether a call took place. A link's hash is null until a letter that carries it leaves: before
/// that nobody has its token.
let tenant0014GuestLinks = Migration(
    name: "0014 guest links",
    sql: """
        CREATE TABLE guest_link (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'booking', 'outcome', 'feedback')),
            engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
            side TEXT NOT NULL CHECK (side IN ('prospect', 'reference', 'ae')),
            person_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            name TEXT NOT NULL,
            mail TEXT NOT NULL,
            nonce BLOB NOT NULL CHECK (length(nonce) >= 16),
            token_hash BLOB UNIQUE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER,
            ended_at INTEGER,
            end TEXT CHECK (end IN ('revoked', 'replaced', 'overtaken')),
            CHECK ((person_id IS NULL) = (side = 'prospect')),
            CHECK ((ended_at IS NULL) = (end IS NULL))
        ) STRICT;
        CREATE INDEX guest_link_of_engagement ON guest_link (engagement_id);
        CREATE INDEX guest_link_of_person ON guest_link (person_id) WHERE person_id IS NOT NULL;
        CREATE UNIQUE INDEX guest_link_in_force ON guest_link (engagement_id, purpose, side)
            WHERE ended_at IS NULL;

        ALTER TABLE outbox ADD COLUMN guest_link_id INTEGER REFERENCES guest_link (id) ON DELETE SET NULL;
        CREATE INDEX outbox_of_guest_link ON outbox (guest_link_id) WHERE guest_link_id IS NOT NULL;

        ALTER TABLE engagement ADD COLUMN proposal TEXT NOT NULL DEFAULT '';
        ALTER TABLE engagement ADD COLUMN proposed_at INTEGER;

        CREATE TABLE notice_with_questions (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('stepReminder', 'stepEscalation', 'askReminder', 'outcomeQuestion',
                'digest')),
            about TEXT NOT NULL,
            request_id INTEGER REFERENCES request (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            UNIQUE (kind, about)
        ) STRICT;
        INSERT INTO notice_with_questions (id, kind, about, request_id, at)
            SELECT id, kind, about, request_id, at FROM notice;
        DROP TABLE notice;
        ALTER TABLE notice_with_questions RENAME TO notice;
        CREATE INDEX notice_of_request ON notice (request_id) WHERE request_id IS NOT NULL;
        """)
