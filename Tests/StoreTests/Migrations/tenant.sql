CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    sector TEXT NOT NULL DEFAULT '',
    year_established INTEGER,
    revenue_minor INTEGER CHECK (revenue_minor >= 0),
    headcount INTEGER CHECK (headcount >= 0),
    headcount_at_purchase INTEGER CHECK (headcount_at_purchase >= 0),
    country_text TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    parent_name TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL DEFAULT 'good' CHECK (standing IN ('good', 'renewal', 'escalation', 'churned')),
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    quarter_limit INTEGER CHECK (quarter_limit > 0),
    imported TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
, revenue_at_purchase_minor INTEGER CHECK (revenue_at_purchase_minor >= 0)) STRICT;

CREATE INDEX account_of_owner ON account (owner_id);

CREATE TRIGGER pool_account_changed AFTER UPDATE ON account
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE account_competitor (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_account_competitor_added AFTER INSERT ON account_competitor
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_account_competitor_removed AFTER DELETE ON account_competitor
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = OLD.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE account_industry (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    naics TEXT NOT NULL,
    origin TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'sector')),
    PRIMARY KEY (account_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_industry_added AFTER INSERT ON account_industry
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_industry_changed AFTER UPDATE ON account_industry
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_industry_removed AFTER DELETE ON account_industry
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = OLD.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE account_product (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, product_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_account_product_added AFTER INSERT ON account_product
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_account_product_removed AFTER DELETE ON account_product
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = OLD.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

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

CREATE TRIGGER activity_is_append_only_delete BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;

CREATE TRIGGER activity_is_append_only_update BEFORE UPDATE ON activity
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ended_at IS NULL)
    OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.person_id IS NOT OLD.person_id
    OR NEW.kind IS NOT OLD.kind OR NEW.request_id IS NOT OLD.request_id
    OR NEW.engagement_id IS NOT OLD.engagement_id OR NEW.reference_id IS NOT OLD.reference_id
    OR NEW.account_id IS NOT OLD.account_id
BEGIN SELECT RAISE(ABORT, 'the activity record is append-only'); END;

CREATE INDEX activity_of_account ON activity (account_id, at) WHERE account_id IS NOT NULL;

CREATE INDEX activity_of_program ON activity (kind, at) WHERE request_id IS NULL;

CREATE INDEX activity_of_reference ON activity (reference_id, at) WHERE reference_id IS NOT NULL;

CREATE INDEX activity_of_request ON activity (request_id, at) WHERE request_id IS NOT NULL;

CREATE TABLE benefit_entry (
    id INTEGER PRIMARY KEY,
    grant_id INTEGER NOT NULL,
    reference_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('granted', 'claimed', 'delivered', 'expired', 'reversed', 'declined',
        'donated')),
    free INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    on_day TEXT NOT NULL,
    at INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    actor_name TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (grant_id, reference_id) REFERENCES benefit_grant (id, reference_id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER benefit_entry_counts AFTER INSERT ON benefit_entry
BEGIN
    UPDATE benefit_grant
    SET free = free + NEW.free, owed = owed + NEW.owed,
        delivered = delivered
            - CASE NEW.kind WHEN 'delivered' THEN NEW.free + NEW.owed
                WHEN 'reversed' THEN max(0, NEW.free + NEW.owed) ELSE 0 END,
        wish = CASE WHEN NEW.kind IN ('claimed', 'donated') THEN NEW.kind ELSE wish END,
        last = NEW.kind, is_withdrawn = NEW.kind = 'reversed' AND NEW.person_id IS NULL
    WHERE id = NEW.grant_id;
END;

CREATE TRIGGER benefit_entry_is_append_only_delete BEFORE DELETE ON benefit_entry
BEGIN SELECT RAISE(ABORT, 'the ledger of benefits is append-only'); END;

CREATE TRIGGER benefit_entry_is_append_only_update BEFORE UPDATE ON benefit_entry
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ended_at IS NULL)
    OR NEW.id IS NOT OLD.id OR NEW.grant_id IS NOT OLD.grant_id OR NEW.reference_id IS NOT OLD.reference_id
    OR NEW.kind IS NOT OLD.kind OR NEW.free IS NOT OLD.free OR NEW.owed IS NOT OLD.owed
    OR NEW.on_day IS NOT OLD.on_day OR NEW.at IS NOT OLD.at OR NEW.person_id IS NOT OLD.person_id
BEGIN SELECT RAISE(ABORT, 'the ledger of benefits is append-only'); END;

CREATE INDEX benefit_entry_of_grant ON benefit_entry (grant_id, id);

CREATE INDEX benefit_entry_of_reference ON benefit_entry (reference_id, id);

CREATE TABLE benefit_grant (
    id INTEGER PRIMARY KEY,
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
    tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('creditAYear', 'earlyAccess', 'recurringEvent', 'perCall', 'standing',
        'oneOff')),
    title TEXT NOT NULL CHECK (title <> ''),
    key TEXT NOT NULL,
    period TEXT NOT NULL,
    engagement_id INTEGER REFERENCES engagement (id) ON DELETE RESTRICT,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT,
    granted_on TEXT NOT NULL,
    due_on TEXT,
    last_day TEXT,
    free INTEGER NOT NULL DEFAULT 0 CHECK (free >= 0),
    owed INTEGER NOT NULL DEFAULT 0 CHECK (owed >= 0),
    delivered INTEGER NOT NULL DEFAULT 0 CHECK (delivered >= 0),
    wish TEXT CHECK (wish IN ('claimed', 'donated')),
    last TEXT NOT NULL DEFAULT 'granted' CHECK (last IN ('granted', 'claimed', 'delivered', 'expired', 'reversed',
        'declined', 'donated')),
    is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
    UNIQUE (reference_id, key, period),
    UNIQUE (id, reference_id)
) STRICT;

CREATE INDEX benefit_grant_due ON benefit_grant (due_on, id)
    WHERE owed > 0 OR (kind <> 'creditAYear' AND free > 0);

CREATE INDEX benefit_grant_of_engagement ON benefit_grant (engagement_id) WHERE engagement_id IS NOT NULL;

CREATE TRIGGER benefit_grant_stays_delete BEFORE DELETE ON benefit_grant
BEGIN SELECT RAISE(ABORT, 'what was granted stays as it was granted'); END;

CREATE TRIGGER benefit_grant_stays_update
BEFORE UPDATE OF id, reference_id, tier_id, kind, title, key, period, engagement_id, amount, currency, granted_on,
    last_day ON benefit_grant
BEGIN SELECT RAISE(ABORT, 'what was granted stays as it was granted'); END;

CREATE TABLE calendar_feed (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    nonce BLOB NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE UNIQUE INDEX calendar_feed_open ON calendar_feed (person_id) WHERE ended_at IS NULL;

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

CREATE TABLE conflict_word (
    engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE CASCADE,
    sentence TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (engagement_id, sentence)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
    consent TEXT NOT NULL CHECK (consent IN ('contactDetails', 'naming', 'recording')),
    is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
    at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER consent_is_append_only_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;

CREATE TRIGGER consent_is_append_only_update BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;

CREATE INDEX consent_of_reference ON consent (reference_id, consent, id);

CREATE TABLE country_alias (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    country TEXT NOT NULL CHECK (length(country) = 2)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage_gap (
    request_id INTEGER PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE,
    found_at INTEGER NOT NULL,
    wanted INTEGER NOT NULL CHECK (wanted > 0),
    eligible INTEGER NOT NULL CHECK (eligible >= 0),
    criteria TEXT NOT NULL,
    sentence TEXT NOT NULL CHECK (sentence <> ''),
    relaxed_criterion TEXT,
    relaxed_gain INTEGER CHECK (relaxed_gain > 0),
    CHECK ((relaxed_criterion IS NULL) = (relaxed_gain IS NULL))
) STRICT;

CREATE INDEX coverage_gap_by_time ON coverage_gap (found_at);

CREATE TABLE "criterion_weight" (
    criterion TEXT PRIMARY KEY CHECK (criterion IN ('industry', 'useCase', 'size', 'competitors', 'product',
        'region', 'language', 'timeZone', 'seniority', 'function')),
    points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
    letter_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'postponed', 'refused')),
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (letter_id, address)
) STRICT, WITHOUT ROWID;

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
    value_return TEXT NOT NULL DEFAULT '', engaged_on TEXT, proposal TEXT NOT NULL DEFAULT '', proposed_at INTEGER, call_place TEXT NOT NULL DEFAULT '', ae_joins INTEGER NOT NULL DEFAULT 0 CHECK (ae_joins IN (0, 1)), call_guests TEXT NOT NULL DEFAULT '', prospect_zone TEXT, call_sequence INTEGER CHECK (call_sequence >= 0), invited_at INTEGER, call_uid TEXT,
    CHECK (slot_day IS NOT NULL OR state NOT IN ('asked', 'accepted', 'introduced', 'scheduled',
        'tookPlace', 'thanked')),
    CHECK (call_at IS NOT NULL OR state <> 'scheduled')
) STRICT;

CREATE INDEX engagement_calls ON engagement (reference_id, call_at) WHERE state = 'scheduled';

CREATE INDEX engagement_of_request ON engagement (request_id, state);

CREATE UNIQUE INDEX engagement_once_a_request ON engagement (request_id, reference_id)
    WHERE state <> 'cancelled';

CREATE INDEX engagement_slots ON engagement (reference_id, slot_day);

CREATE INDEX engagement_thanks_owed ON engagement (id) WHERE state = 'tookPlace';

CREATE INDEX engagement_to_thank ON engagement (state, request_id) WHERE state = 'tookPlace';

CREATE TRIGGER pool_engagement_added AFTER INSERT ON engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_engagement_changed AFTER UPDATE ON engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_engagement_removed AFTER DELETE ON engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = OLD.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE erasure (
    reference_id INTEGER PRIMARY KEY REFERENCES reference (id) ON DELETE RESTRICT,
    began_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'that somebody was erased is kept'); END;

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

CREATE INDEX feedback_ratings ON feedback (side, match);

CREATE TRIGGER pool_rated AFTER INSERT ON feedback
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM engagement
        WHERE id = NEW.engagement_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_rated_anew AFTER UPDATE ON feedback
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM engagement
        WHERE id = NEW.engagement_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_rating_removed AFTER DELETE ON feedback
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM engagement
        WHERE id = OLD.engagement_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

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

CREATE UNIQUE INDEX guest_link_in_force ON guest_link (engagement_id, purpose, side)
    WHERE ended_at IS NULL;

CREATE INDEX guest_link_of_engagement ON guest_link (engagement_id);

CREATE INDEX guest_link_of_person ON guest_link (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE holiday (
    day TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_problem (
    import_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_refusal INTEGER NOT NULL CHECK (is_refusal IN (0, 1)),
    PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    kind TEXT CHECK (kind IN ('accounts', 'opportunities', 'sales-teams', 'products', 'references')),
    file_name TEXT NOT NULL,
    content BLOB,
    mapping TEXT NOT NULL,
    revenue_unit TEXT CHECK (revenue_unit IN ('units', 'thousands', 'millions')),
    date_order TEXT CHECK (date_order IN ('month-first', 'day-first')),
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'running', 'done', 'failed', 'discarded')),
    refused_policy TEXT NOT NULL DEFAULT 'skip' CHECK (refused_policy IN ('skip', 'all')),
    rows_total INTEGER NOT NULL DEFAULT 0,
    rows_done INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT '',
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    finished_at INTEGER,
    CHECK (kind IS NOT NULL OR state IN ('uploaded', 'discarded'))
) STRICT;

CREATE TABLE letter_template (
    kind TEXT PRIMARY KEY,
    subject TEXT,
    body TEXT,
    edition INTEGER NOT NULL CHECK (edition > 0),
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    CHECK ((subject IS NULL) = (body IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE limit_override (
    id INTEGER PRIMARY KEY,
    engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE RESTRICT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    against TEXT NOT NULL
) STRICT;

CREATE TABLE "notice" (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('stepReminder', 'stepEscalation', 'askReminder', 'outcomeQuestion',
        'callBrief', 'digest')),
    about TEXT NOT NULL,
    request_id INTEGER REFERENCES request (id) ON DELETE RESTRICT,
    at INTEGER NOT NULL,
    UNIQUE (kind, about)
) STRICT;

CREATE INDEX notice_of_request ON notice (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE offered_time (
    engagement_id INTEGER NOT NULL REFERENCES engagement (id) ON DELETE RESTRICT,
    at INTEGER NOT NULL,
    PRIMARY KEY (engagement_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE opening_hours (
    weekday INTEGER PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7),
    opens_minute INTEGER NOT NULL CHECK (opens_minute BETWEEN 0 AND 1440),
    closes_minute INTEGER NOT NULL CHECK (closes_minute BETWEEN 0 AND 1440),
    CHECK (opens_minute < closes_minute)
) STRICT;

CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY,
    external_key TEXT UNIQUE,
    agent_id INTEGER NOT NULL REFERENCES sales_agent (id) ON DELETE RESTRICT,
    account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
    prospect_name TEXT NOT NULL DEFAULT '',
    product_id INTEGER REFERENCES product (id) ON DELETE SET NULL,
    stage TEXT NOT NULL CHECK (stage IN ('prospecting', 'engaging', 'won', 'lost')),
    engaged_on TEXT,
    closed_on TEXT,
    value_minor INTEGER,
    imported TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
, news_held INTEGER NOT NULL DEFAULT 0 CHECK (news_held IN (0, 1)), news_asked_at INTEGER, news_remind_at INTEGER) STRICT;

CREATE INDEX opportunity_news_asked ON opportunity (news_asked_at) WHERE news_asked_at IS NOT NULL;

CREATE INDEX opportunity_news_remind ON opportunity (news_remind_at, id) WHERE news_remind_at IS NOT NULL;

CREATE INDEX opportunity_of_account ON opportunity (account_id);

CREATE INDEX opportunity_of_agent ON opportunity (agent_id, stage);

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
, sending_at INTEGER, by_clock INTEGER NOT NULL DEFAULT 0 CHECK (by_clock IN (0, 1)), unsubscribe TEXT, kind TEXT, facts TEXT NOT NULL DEFAULT '{}', guest_link_id INTEGER REFERENCES guest_link (id) ON DELETE SET NULL, calendar TEXT, calendar_method TEXT CHECK (calendar_method IN ('REQUEST', 'CANCEL'))) STRICT;

CREATE INDEX outbox_of_guest_link ON outbox (guest_link_id) WHERE guest_link_id IS NOT NULL;

CREATE INDEX outbox_of_kind ON outbox (kind, id) WHERE kind IS NOT NULL;

CREATE INDEX outbox_of_request ON outbox (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX outbox_waiting ON outbox (state, next_attempt_at);

CREATE TABLE past_engagement (
    id INTEGER PRIMARY KEY,
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    engagement_type TEXT NOT NULL CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
        'event', 'advisoryBoard', 'written')),
    took_place_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '', slots INTEGER NOT NULL DEFAULT 1 CHECK (slots >= 1),
    UNIQUE (reference_id, took_place_on, engagement_type)
) STRICT;

CREATE TRIGGER pool_past_added AFTER INSERT ON past_engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_past_changed AFTER UPDATE ON past_engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = NEW.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_past_removed AFTER DELETE ON past_engagement
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = (SELECT account_id FROM reference AS engaged WHERE engaged.id = OLD.reference_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT,
    time_zone TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    created_at INTEGER NOT NULL
, digest_at INTEGER) STRICT;

CREATE INDEX person_digest ON person (digest_at, id) WHERE digest_at IS NOT NULL;

CREATE TRIGGER pool_time_zone_changed AFTER UPDATE OF time_zone ON person
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE person_id = NEW.id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE pool_change (
    reference_id INTEGER PRIMARY KEY,
    tick INTEGER NOT NULL
) STRICT;

CREATE INDEX pool_change_by_tick ON pool_change (tick);

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    series TEXT NOT NULL DEFAULT '',
    list_price_minor INTEGER CHECK (list_price_minor >= 0),
    is_listed INTEGER NOT NULL DEFAULT 1 CHECK (is_listed IN (0, 1))
) STRICT;

CREATE TRIGGER pool_product_renamed AFTER UPDATE OF name ON product
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id IN (SELECT account_id FROM account_product WHERE product_id = NEW.id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE product_alias (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_check (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    item TEXT NOT NULL CHECK (item IN ('title', 'phone', 'seniority', 'function', 'languages', 'use-cases',
        'products', 'competitors', 'industry', 'headcount-then', 'headcount')),
    checked_on TEXT NOT NULL,
    PRIMARY KEY (reference_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_proposal (
    id INTEGER PRIMARY KEY,
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    item TEXT NOT NULL CHECK (item IN ('title', 'phone', 'seniority', 'function', 'languages', 'use-cases',
        'products', 'competitors', 'industry', 'headcount-then', 'headcount')),
    value TEXT NOT NULL,
    old_value TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'takenBack', 'replaced')),
    word TEXT NOT NULL DEFAULT '',
    decided_by INTEGER REFERENCES person (id) ON DELETE RESTRICT,
    decided_at INTEGER,
    CHECK ((state = 'open') = (decided_at IS NULL))
) STRICT;

CREATE INDEX profile_proposal_of_reference ON profile_proposal (reference_id, id);

CREATE UNIQUE INDEX profile_proposal_open ON profile_proposal (reference_id, item) WHERE state = 'open';

CREATE TABLE program (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    cool_down_days INTEGER NOT NULL DEFAULT 14 CHECK (cool_down_days >= 0),
    account_quarter_limit INTEGER CHECK (account_quarter_limit > 0),
    analysis_hours REAL NOT NULL DEFAULT 4 CHECK (analysis_hours > 0),
    selection_days INTEGER NOT NULL DEFAULT 0 CHECK (selection_days >= 0),
    confirmation_days INTEGER NOT NULL DEFAULT 1 CHECK (confirmation_days > 0),
    introduction_days INTEGER NOT NULL DEFAULT 1 CHECK (introduction_days > 0),
    scheduling_days INTEGER NOT NULL DEFAULT 7 CHECK (scheduling_days > 0),
    follow_up_hours REAL NOT NULL DEFAULT 24 CHECK (follow_up_hours > 0),
    changed_at INTEGER NOT NULL DEFAULT 0
, rest_weight INTEGER NOT NULL DEFAULT 30 CHECK (rest_weight BETWEEN 0 AND 100), rating_weight INTEGER NOT NULL DEFAULT 4
    CHECK (rating_weight BETWEEN 0 AND 100), closing_days INTEGER NOT NULL DEFAULT 1 CHECK (closing_days > 0), remind_hours REAL NOT NULL DEFAULT 2 CHECK (remind_hours >= 0), ask_days INTEGER NOT NULL DEFAULT 2 CHECK (ask_days > 0), lapse_days INTEGER NOT NULL DEFAULT 1 CHECK (lapse_days > 0), mail_from TEXT, mail_reply_to TEXT, call_buffer INTEGER NOT NULL DEFAULT 15
    CHECK (call_buffer BETWEEN 0 AND 240), call_place TEXT NOT NULL DEFAULT '', profile_confirm_days INTEGER NOT NULL DEFAULT 180
    CHECK (profile_confirm_days BETWEEN 30 AND 1095), corrections TEXT NOT NULL DEFAULT 'wait' CHECK (corrections IN ('wait', 'stand')), erase_days INTEGER NOT NULL DEFAULT 90 CHECK (erase_days BETWEEN 1 AND 1095), allows_donation INTEGER NOT NULL DEFAULT 0 CHECK (allows_donation IN (0, 1))) STRICT;

CREATE TABLE reference (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE RESTRICT,
    tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE RESTRICT,
    title TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL CHECK (standing IN ('invited', 'active', 'left')),
    joined_on TEXT,
    is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
    paused_until TEXT,
    own_quarter_limit INTEGER CHECK (own_quarter_limit >= 0),
    own_year_limit INTEGER CHECK (own_year_limit >= 0),
    seniority TEXT CHECK (seniority IN ('specialist', 'manager', 'director', 'vicePresident', 'executive')),
    function TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    takes_no_rewards INTEGER NOT NULL DEFAULT 0 CHECK (takes_no_rewards IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    imported TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL, hours TEXT NOT NULL
    DEFAULT '1 540 1020
2 540 1020
3 540 1020
4 540 1020
5 540 1020', notice_hours INTEGER NOT NULL DEFAULT 48
    CHECK (notice_hours BETWEEN 0 AND 672), profile_confirmed_on TEXT, profile_asked_at INTEGER, profile_ask_at INTEGER, own_month_limit INTEGER CHECK (own_month_limit >= 0), speaks_on TEXT NOT NULL DEFAULT '', leaves_aside TEXT NOT NULL DEFAULT '', consents TEXT NOT NULL DEFAULT 'contactDetails', left_at INTEGER, erase_at INTEGER, erased_at INTEGER, benefits_at INTEGER, tier_since TEXT,
    CHECK (paused_until IS NULL OR is_paused = 1)
) STRICT;

CREATE TRIGGER pool_reference_added AFTER INSERT ON reference
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id = NEW.account_id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_reference_changed AFTER UPDATE ON reference
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_reference_moved AFTER UPDATE OF account_id ON reference
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE account_id IN (OLD.account_id, NEW.account_id)
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_reference_removed AFTER DELETE ON reference
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE INDEX reference_benefits ON reference (benefits_at, id) WHERE benefits_at IS NOT NULL;

CREATE INDEX reference_erase ON reference (erase_at, id) WHERE erase_at IS NOT NULL AND erased_at IS NULL;

CREATE INDEX reference_of_account ON reference (account_id);

CREATE INDEX reference_of_tier ON reference (tier_id);

CREATE INDEX reference_profile_ask ON reference (profile_ask_at, id) WHERE profile_ask_at IS NOT NULL;

CREATE TABLE reference_competitor (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (reference_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_competitor_added AFTER INSERT ON reference_competitor
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_competitor_removed AFTER DELETE ON reference_competitor
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE reference_days_off (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (reference_id, first_day, last_day),
    CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_days_off_added AFTER INSERT ON reference_days_off
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_days_off_removed AFTER DELETE ON reference_days_off
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE reference_product (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (reference_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_product_added AFTER INSERT ON reference_product
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_product_removed AFTER DELETE ON reference_product
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE reference_use_case (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (reference_id, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_use_case_added AFTER INSERT ON reference_use_case
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_use_case_removed AFTER DELETE ON reference_use_case
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE reference_willing (
    reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
    engagement_type TEXT NOT NULL CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
        'event', 'advisoryBoard', 'written')),
    PRIMARY KEY (reference_id, engagement_type)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pool_willing_added AFTER INSERT ON reference_willing
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (NEW.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TRIGGER pool_willing_removed AFTER DELETE ON reference_willing
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        VALUES (OLD.reference_id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change))
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

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
    version INTEGER NOT NULL DEFAULT 1, prospect_revenue_minor INTEGER CHECK (prospect_revenue_minor >= 0), prospect_time_zone TEXT NOT NULL DEFAULT '', prospect_functions TEXT NOT NULL DEFAULT '', pause_id INTEGER REFERENCES clock_pause (id) ON DELETE SET NULL, soon_at INTEGER, attend_at INTEGER,
    CHECK (stage = 'draft' OR coordinator_id IS NOT NULL),
    CHECK (filed_at IS NOT NULL OR stage = 'draft')
) STRICT;

CREATE INDEX request_attention ON request (attend_at, id) WHERE attend_at IS NOT NULL;

CREATE INDEX request_ended ON request (ended_at, id) WHERE stage = 'ended';

CREATE INDEX request_of_ae ON request (ae_id, stage);

CREATE INDEX request_of_coordinator ON request (coordinator_id, stage, due_at);

CREATE INDEX request_of_opportunity ON request (opportunity_id);

CREATE INDEX request_open ON request (due_at, id, move, coordinator_id, pause_id, soon_at, stage)
    WHERE stage NOT IN ('draft', 'ended');

CREATE INDEX request_queue ON request (stage, due_at);

CREATE TABLE role_grant (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('ae', 'coordinator', 'reference', 'owner')),
    PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE sales_agent (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    manager TEXT NOT NULL DEFAULT '',
    office TEXT NOT NULL DEFAULT '',
    person_id INTEGER UNIQUE REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE sector_alias (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    naics TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id_hash BLOB PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_person ON session (person_id);

CREATE TABLE sign_in_link (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('signIn', 'invitation')),
    nonce BLOB NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX sign_in_link_of_person ON sign_in_link (person_id);

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

CREATE TABLE tier (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    quarter_limit INTEGER NOT NULL CHECK (quarter_limit >= 0),
    year_limit INTEGER NOT NULL CHECK (year_limit >= 0),
    pool_minimum INTEGER NOT NULL DEFAULT 0,
    pool_maximum INTEGER,
    audience TEXT NOT NULL DEFAULT '',
    commitment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER pool_tier_changed AFTER UPDATE OF quarter_limit, year_limit ON tier
BEGIN
    INSERT INTO pool_change (reference_id, tick)
        SELECT id, (SELECT coalesce(max(tick), 0) + 1 FROM pool_change)
        FROM reference
        WHERE tier_id = NEW.id
        ON CONFLICT (reference_id) DO UPDATE SET tick = excluded.tick;
END;

CREATE TABLE tier_benefit (
    tier_id INTEGER NOT NULL REFERENCES tier (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('creditAYear', 'earlyAccess', 'recurringEvent', 'perCall',
        'standing', 'oneOff')),
    title TEXT NOT NULL,
    worth_minor INTEGER,
    worth_currency TEXT,
    days INTEGER,
    PRIMARY KEY (tier_id, position),
    CHECK ((worth_minor IS NULL) = (worth_currency IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE tier_deferral (
    reference_id INTEGER PRIMARY KEY REFERENCES reference (id) ON DELETE CASCADE,
    until TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE tier_plan_done (
    plan_key TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tier_rule (
    tier_id INTEGER PRIMARY KEY REFERENCES tier (id) ON DELETE CASCADE,
    entry_calls INTEGER CHECK (entry_calls > 0),
    entry_rating INTEGER CHECK (entry_rating BETWEEN 10 AND 50),
    entry_months INTEGER CHECK (entry_months > 0),
    entry_seniority TEXT CHECK (entry_seniority IN ('specialist', 'manager', 'director', 'vicePresident',
        'executive')),
    exit_calls INTEGER CHECK (exit_calls > 0),
    exit_months INTEGER NOT NULL CHECK (exit_months > 0)
) STRICT;

CREATE TABLE type_slots (
    engagement_type TEXT PRIMARY KEY CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
        'event', 'advisoryBoard', 'written')),
    slots INTEGER NOT NULL CHECK (slots BETWEEN 1 AND 10)
) STRICT, WITHOUT ROWID;
