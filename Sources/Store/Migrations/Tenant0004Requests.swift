/// Requests, the engagements that work on them, and what was said afterwards.
let tenant0004Requests = Migration(
    name: "0004 requests",
    sql: """
        CREATE TABLE request (
            id INTEGER PRIMARY KEY,
            form_key TEXT UNIQUE,
            opportunity_id INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE RESTRICT,
            ae_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
            coordinator_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            prospect_name TEXT NOT NULL CHECK (prospect_name <> ''),
            prospect_industry TEXT,
            prospect_headcount INTEGER CHECK (prospect_headcount >= 0),
            prospect_country TEXT NOT NULL DEFAULT '',
            contact_name TEXT NOT NULL DEFAULT '',
            contact_mail TEXT,
            attendees TEXT NOT NULL DEFAULT '',
            prospect_seniority TEXT CHECK (prospect_seniority IN ('specialist', 'manager', 'director',
                'vicePresident', 'executive')),
            language TEXT NOT NULL DEFAULT '',
            evaluation TEXT NOT NULL CHECK (evaluation IN ('evaluation', 'final')),
            engagement_type TEXT NOT NULL CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
                'event', 'advisoryBoard', 'written')),
            wanted INTEGER NOT NULL CHECK (wanted BETWEEN 1 AND 3),
            needed_by TEXT NOT NULL,
            use_cases TEXT NOT NULL DEFAULT '',
            competitors TEXT NOT NULL DEFAULT '',
            product TEXT NOT NULL DEFAULT '',
            wants_to_learn TEXT NOT NULL DEFAULT '',
            to_avoid TEXT NOT NULL DEFAULT '',
            criteria TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'analysis', 'selection', 'confirmation', 'introduction',
                'scheduling', 'call', 'followUp', 'ended')),
            move TEXT NOT NULL CHECK (move IN ('coordinator', 'ae', 'reference', 'nobody')),
            next TEXT NOT NULL,
            stage_since INTEGER NOT NULL,
            due_at INTEGER,
            ending TEXT CHECK (ending IN ('fulfilled', 'unfilled', 'withdrawn', 'dealWon', 'dealLost')),
            created_at INTEGER NOT NULL,
            filed_at INTEGER,
            criteria_confirmed_at INTEGER,
            ended_at INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            CHECK (stage = 'draft' OR coordinator_id IS NOT NULL),
            CHECK (filed_at IS NOT NULL OR stage = 'draft')
        ) STRICT;
        CREATE INDEX request_queue ON request (stage, due_at);
        CREATE INDEX request_open ON request (due_at, id, move, coordinator_id)
            WHERE stage NOT IN ('draft', 'ended');
        CREATE INDEX request_ended ON request (ended_at, id) WHERE stage = 'ended';
        CREATE INDEX request_of_ae ON request (ae_id, stage);
        CREATE INDEX request_of_coordinator ON request (coordinator_id, stage, due_at);
        CREATE INDEX request_of_opportunity ON request (opportunity_id);

        CREATE TABLE engagement (
            id INTEGER PRIMARY KEY,
            request_id INTEGER NOT NULL REFERENCES request (id) ON DELETE RESTRICT,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
            state TEXT NOT NULL CHECK (state IN ('shortlisted', 'asked', 'accepted', 'introduced', 'scheduled',
                'tookPlace', 'thanked', 'declined', 'lapsed', 'missed', 'cancelled')),
            slots INTEGER NOT NULL DEFAULT 1 CHECK (slots >= 0),
            slot_day TEXT,
            shortlisted_at INTEGER NOT NULL,
            asked_at INTEGER,
            answered_at INTEGER,
            introduced_at INTEGER,
            call_at INTEGER,
            minutes INTEGER NOT NULL DEFAULT 30,
            took_place_at INTEGER,
            thanked_at INTEGER,
            reason TEXT NOT NULL DEFAULT '',
            brief TEXT NOT NULL DEFAULT '',
            value_return TEXT NOT NULL DEFAULT '',
            CHECK (slot_day IS NOT NULL OR state NOT IN ('asked', 'accepted', 'introduced', 'scheduled',
                'tookPlace', 'thanked')),
            CHECK (call_at IS NOT NULL OR state <> 'scheduled')
        ) STRICT;
        CREATE UNIQUE INDEX engagement_once_a_request ON engagement (request_id, reference_id)
            WHERE state <> 'cancelled';
        CREATE INDEX engagement_slots ON engagement (reference_id, slot_day);
        CREATE INDEX engagement_of_request ON engagement (request_id, state);
        CREATE INDEX engagement_thanks_owed ON engagement (id) WHERE state = 'tookPlace';

        CREATE TABLE limit_override (
            id INTEGER PRIMARY KEY,
            engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
            reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            against TEXT NOT NULL
        ) STRICT;

        CREATE TABLE feedback (
            engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
            side TEXT NOT NULL CHECK (side IN ('prospect', 'reference', 'ae')),
            match INTEGER NOT NULL CHECK (match BETWEEN 1 AND 5),
            usefulness INTEGER NOT NULL CHECK (usefulness BETWEEN 1 AND 5),
            would_do_again INTEGER NOT NULL CHECK (would_do_again IN (0, 1)),
            text TEXT NOT NULL DEFAULT '',
            recorded_by INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL,
            PRIMARY KEY (engagement_id, side)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
            actor_name TEXT NOT NULL,
            kind TEXT NOT NULL,
            request_id INTEGER,
            engagement_id INTEGER,
            reference_id INTEGER,
            account_id INTEGER,
            sentence TEXT NOT NULL,
            detail TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX activity_of_request ON activity (request_id, at) WHERE request_id IS NOT NULL;
        CREATE INDEX activity_of_reference ON activity (reference_id, at) WHERE reference_id IS NOT NULL;
        CREATE INDEX activity_of_account ON activity (account_id, at) WHERE account_id IS NOT NULL;

        CREATE INDEX activity_of_program ON activity (kind, at) WHERE request_id IS NULL;

        CREATE TRIGGER activity_is_append_only_update BEFORE UPDATE ON activity
        BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;
        CREATE TRIGGER activity_is_append_only_delete BEFORE DELETE ON activity
        BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;
        """)
