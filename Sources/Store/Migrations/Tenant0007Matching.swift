/// What matching compares beyond the first criteria, the weights of rest and ratings, and the gaps that it found.
let tenant0007Matching = Migration(
    name: "0007 matching",
    sql: """
        ALTER TABLE account ADD COLUMN revenue_at_purchase_minor INTEGER CHECK (revenue_at_purchase_minor >= 0);

        ALTER TABLE request ADD COLUMN prospect_revenue_minor INTEGER CHECK (prospect_revenue_minor >= 0);
        ALTER TABLE request ADD COLUMN prospect_time_zone TEXT NOT NULL DEFAULT '';
        ALTER TABLE request ADD COLUMN prospect_functions TEXT NOT NULL DEFAULT '';

        ALTER TABLE program ADD COLUMN rest_weight INTEGER NOT NULL DEFAULT 30 CHECK (rest_weight BETWEEN 0 AND 100);
        ALTER TABLE program ADD COLUMN rating_weight INTEGER NOT NULL DEFAULT 4
            CHECK (rating_weight BETWEEN 0 AND 100);

        CREATE TABLE weight (
            criterion TEXT PRIMARY KEY CHECK (criterion IN ('industry', 'useCase', 'size', 'competitors', 'product',
                'region', 'language', 'timeZone', 'seniority', 'function')),
            points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO weight (criterion, points) SELECT criterion, points FROM criterion_weight;
        DROP TABLE criterion_weight;
        ALTER TABLE weight RENAME TO criterion_weight;

        CREATE INDEX feedback_ratings ON feedback (side, match);

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
        """)
