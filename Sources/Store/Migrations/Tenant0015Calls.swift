/// When references can be called, what they offered by hand, and what was agreed about a call. Who never said anything
/// about their hours is free Monday to Friday from nine to five, weekdays that they named as off left out.
let tenant0015Calls = Migration(
    name: "0015 calls",
    sql: """
        ALTER TABLE reference ADD COLUMN hours TEXT NOT NULL
            DEFAULT '1 540 1020\n2 540 1020\n3 540 1020\n4 540 1020\n5 540 1020';
        ALTER TABLE reference ADD COLUMN notice_hours INTEGER NOT NULL DEFAULT 48
            CHECK (notice_hours BETWEEN 0 AND 672);
        UPDATE reference
        SET hours = coalesce((
            SELECT group_concat(column1 || ' 540 1020', char(10))
            FROM (VALUES (1), (2), (3), (4), (5), (6), (7))
            WHERE instr(char(10) || weekdays_off || char(10), char(10) || column1 || char(10)) = 0
                AND (column1 < 6 OR weekdays_off LIKE '1_2_3_4_5%')
        ), hours)
        WHERE weekdays_off <> '';
        ALTER TABLE reference DROP COLUMN weekdays_off;

        CREATE TABLE offered_time (
            engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            PRIMARY KEY (engagement_id, at)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE engagement ADD COLUMN call_place TEXT NOT NULL DEFAULT '';
        ALTER TABLE engagement ADD COLUMN ae_joins INTEGER NOT NULL DEFAULT 0 CHECK (ae_joins IN (0, 1));
        ALTER TABLE engagement ADD COLUMN call_guests TEXT NOT NULL DEFAULT '';
        ALTER TABLE engagement ADD COLUMN prospect_zone TEXT;
        ALTER TABLE engagement ADD COLUMN call_sequence INTEGER CHECK (call_sequence >= 0);
        ALTER TABLE engagement ADD COLUMN invited_at INTEGER;
        ALTER TABLE engagement ADD COLUMN call_uid TEXT;
        CREATE INDEX engagement_calls ON engagement (reference_id, call_at) WHERE state = 'scheduled';

        ALTER TABLE program ADD COLUMN call_buffer INTEGER NOT NULL DEFAULT 15
            CHECK (call_buffer BETWEEN 0 AND 240);
        ALTER TABLE program ADD COLUMN call_place TEXT NOT NULL DEFAULT '';

        CREATE TABLE notice_kept (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('stepReminder', 'stepEscalation', 'askReminder', 'outcomeQuestion',
                'callBrief', 'digest')),
            about TEXT NOT NULL,
            request_id INTEGER REFERENCES request (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            UNIQUE (kind, about)
        ) STRICT;
        INSERT INTO notice_kept (id, kind, about, request_id, at)
            SELECT id, kind, about, request_id, at
            FROM notice;
        DROP TABLE notice;
        ALTER TABLE notice_kept RENAME TO notice;
        CREATE INDEX notice_of_request ON notice (request_id) WHERE request_id IS NOT NULL;

        ALTER TABLE outbox ADD COLUMN calendar TEXT;
        ALTER TABLE outbox ADD COLUMN calendar_method TEXT CHECK (calendar_method IN ('REQUEST', 'CANCEL'));
        """)
