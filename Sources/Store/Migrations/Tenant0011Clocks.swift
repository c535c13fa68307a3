/// The clock of every step of a request, the pauses in which it stood still, when a request or a person has to be looked
/// after next, and what mail the clock has caused. Requests from before get their clocks when they are looked after first,
/// played again from the record.
let tenant0011Clocks = Migration(
    name: "0011 clocks",
    sql: """
        CREATE TABLE step_clock (
            request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE RESTRICT,
            step TEXT NOT NULL CHECK (step IN ('analysis', 'selection', 'confirmation', 'introduction', 'scheduling',
                'call', 'followUp', 'closing')),
            run INTEGER NOT NULL CHECK (run > 0),
            owner_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            started_at INTEGER NOT NULL,
            counted_from INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            ended_at INTEGER,
            outcome TEXT CHECK (outcome IN ('done', 'dropped', 'notHeld')),
            late_by INTEGER NOT NULL DEFAULT 0 CHECK (late_by >= 0),
            PRIMARY KEY (request_id, step, run),
            CHECK ((ended_at IS NULL) = (outcome IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX step_clock_running ON step_clock (request_id, step) WHERE ended_at IS NULL;

        CREATE TABLE clock_pause (
            id INTEGER PRIMARY KEY,
            request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE RESTRICT,
            reason TEXT NOT NULL CHECK (reason IN ('prospect', 'postponed', 'other')),
            words TEXT NOT NULL DEFAULT '',
            until_day TEXT NOT NULL,
            paused_at INTEGER NOT NULL,
            paused_by INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
            resumed_at INTEGER,
            resumed_by INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            CHECK (reason <> 'other' OR words <> '')
        ) STRICT;
        CREATE UNIQUE INDEX clock_pause_in_force ON clock_pause (request_id) WHERE resumed_at IS NULL;
        CREATE INDEX clock_pause_of_request ON clock_pause (request_id);

        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('stepReminder', 'stepEscalation', 'askReminder', 'digest')),
            about TEXT NOT NULL,
            request_id INTEGER REFERENCES request (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            UNIQUE (kind, about)
        ) STRICT;
        CREATE INDEX notice_of_request ON notice (request_id) WHERE request_id IS NOT NULL;

        ALTER TABLE request ADD COLUMN pause_id INTEGER REFERENCES clock_pause (id) ON DELETE SET NULL;
        ALTER TABLE request ADD COLUMN soon_at INTEGER;
        ALTER TABLE request ADD COLUMN attend_at INTEGER;
        UPDATE request SET attend_at = stage_since WHERE stage NOT IN ('draft', 'ended');
        CREATE INDEX request_attention ON request (attend_at, id) WHERE attend_at IS NOT NULL;
        DROP INDEX request_open;
        CREATE INDEX request_open ON request (due_at, id, move, coordinator_id, pause_id, soon_at)
            WHERE stage NOT IN ('draft', 'ended');

        ALTER TABLE person ADD COLUMN digest_at INTEGER;
        CREATE INDEX person_digest ON person (digest_at, id) WHERE digest_at IS NOT NULL;

        ALTER TABLE program ADD COLUMN closing_days INTEGER NOT NULL DEFAULT 1 CHECK (closing_days > 0);
        ALTER TABLE program ADD COLUMN remind_hours REAL NOT NULL DEFAULT 2 CHECK (remind_hours >= 0);
        ALTER TABLE program ADD COLUMN ask_days INTEGER NOT NULL DEFAULT 2 CHECK (ask_days > 0);
        ALTER TABLE program ADD COLUMN lapse_days INTEGER NOT NULL DEFAULT 1 CHECK (lapse_days > 0);
        """)
