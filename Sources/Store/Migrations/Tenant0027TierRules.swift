/// Rules that propose references for another tier, what coordinators put off, and since when a reference is in their tier:
/// no day means since they joined. A program that has the usual tiers starts with the usual rules; they only propose.
let tenant0027TierRules = Migration(
    name: "0027 tier rules",
    sql: """
        ALTER TABLE reference ADD COLUMN tier_since TEXT;

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
        INSERT INTO tier_rule (tier_id, entry_calls, entry_rating, entry_months, entry_seniority, exit_calls, exit_months)
        SELECT id, 4, 40, 6, 'vicePresident', 2, 12 FROM tier WHERE name = 'Premier';
        INSERT INTO tier_rule (tier_id, entry_calls, entry_rating, entry_months, entry_seniority, exit_calls, exit_months)
        SELECT id, 2, 40, 3, 'manager', 1, 12 FROM tier WHERE name = 'Active';

        CREATE TABLE tier_deferral (
            reference_id INTEGER PRIMARY KEY REFERENCES reference (id) ON DELETE CASCADE,
            until TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
            at INTEGER NOT NULL
        ) STRICT;
        """)
