/// Customers, products and deals as the sales system knows them, the names that people use for industries, and imports.
let tenant0002Accounts = Migration(
    name: "0002 accounts",
    sql: """
        CREATE TABLE sector_alias (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            naics TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE country_alias (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            country TEXT NOT NULL CHECK (length(country) = 2)
        ) STRICT, WITHOUT ROWID;

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
        ) STRICT;
        CREATE INDEX account_of_owner ON account (owner_id);

        CREATE TABLE account_industry (
            account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            naics TEXT NOT NULL,
            origin TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'sector')),
            PRIMARY KEY (account_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_competitor (
            account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            name TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (account_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE product (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
            series TEXT NOT NULL DEFAULT '',
            list_price_minor INTEGER CHECK (list_price_minor >= 0),
            is_listed INTEGER NOT NULL DEFAULT 1 CHECK (is_listed IN (0, 1))
        ) STRICT;

        CREATE TABLE product_alias (
            name TEXT PRIMARY KEY COLLATE NOCASE,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_product (
            account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
            PRIMARY KEY (account_id, product_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sales_agent (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
            manager TEXT NOT NULL DEFAULT '',
            office TEXT NOT NULL DEFAULT '',
            person_id INTEGER UNIQUE REFERENCES person (id) ON DELETE SET NULL
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
        ) STRICT;
        CREATE INDEX opportunity_of_agent ON opportunity (agent_id, stage);
        CREATE INDEX opportunity_of_account ON opportunity (account_id);

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
        """)
