/// The catalogue of tiers: templates, their versions, which are only ever added, and which tenant follows which. It begins
/// with the three tiers that every tenant started with so far.
let control0007TierCatalogue = Migration(
    name: "0007 tier catalogue",
    sql: """
        DROP TABLE tier_template;
        CREATE TABLE tier_template (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE tier_template_version (
            template_id INTEGER NOT NULL REFERENCES tier_template (id) ON DELETE RESTRICT,
            number INTEGER NOT NULL CHECK (number > 0),
            tiers TEXT NOT NULL,
            open TEXT NOT NULL DEFAULT '',
            differences TEXT NOT NULL DEFAULT '',
            restores INTEGER,
            administrator_id INTEGER REFERENCES administrator (id) ON DELETE RESTRICT,
            actor_name TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (template_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER tier_template_version_is_kept_update BEFORE UPDATE ON tier_template_version
        BEGIN SELECT RAISE(ABORT, 'a version of a template never changes'); END;
        CREATE TRIGGER tier_template_version_is_kept_delete BEFORE DELETE ON tier_template_version
        BEGIN SELECT RAISE(ABORT, 'a version of a template is kept'); END;
        CREATE TABLE tenant_tiers (
            slug TEXT PRIMARY KEY REFERENCES tenant (slug) ON DELETE CASCADE,
            template_id INTEGER,
            version INTEGER,
            open TEXT NOT NULL DEFAULT '',
            FOREIGN KEY (template_id, version) REFERENCES tier_template_version (template_id, number)
                ON DELETE RESTRICT,
            CHECK ((template_id IS NULL) = (version IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tenant_tiers_by_template ON tenant_tiers (template_id) WHERE template_id IS NOT NULL;
        ALTER TABLE tier_plan ADD COLUMN template_id INTEGER REFERENCES tier_template (id) ON DELETE RESTRICT;
        ALTER TABLE tier_plan ADD COLUMN version INTEGER;
        INSERT INTO tier_template (id, name, created_at)
        VALUES (1, 'Standard', CAST(strftime('%s', 'now') AS INTEGER));
        INSERT INTO tier_template_version (template_id, number, tiers, actor_name, created_at)
        SELECT 1, 1,
            '[{"audience":"ROI over 200 % documented; VP or C-level contact; articulate; stands for the i'
                    || 'deal customer","benefits":[{"kind":"recurringEvent","title":"Quarterly executive briefing"},'
                    || '{"days":30,"kind":"earlyAccess","title":"Beta features 30 days early"},{"kind":"standing","t'
                    || 'itle":"Dedicated CSM and technical account manager"},{"currency":"USD","kind":"creditAYear",'
                    || '"minor":500000,"title":"Credit of 5,000 USD a year"},{"kind":"standing","title":"VIP event a'
                    || 'ccess"}],"commitment":"Yearly case study update, may speak at a conference, advisory board",'
                    || '"name":"Premier","poolMaximum":20,"poolMinimum":15,"quarter":6,"year":8},{"audience":"Strong'
                    || ' results in one use case; manager to director; good relation with customer success","benefit'
                    || 's":[{"kind":"recurringEvent","title":"Quarterly roadmap review"},{"days":14,"kind":"earlyAcc'
                    || 'ess","title":"New features 14 days early"},{"currency":"USD","kind":"creditAYear","minor":20'
                    || '0000,"title":"Credit of 2,000 USD a year"},{"kind":"standing","title":"Logo on the website"}'
                    || '],"commitment":"Case study or testimonial, may speak","name":"Active","poolMaximum":40,"pool'
                    || 'Minimum":30,"quarter":4,"year":6},{"audience":"Satisfied; a niche or a use case; limited tim'
                    || 'e","benefits":[{"kind":"recurringEvent","title":"Product preview webinars"},{"kind":"standin'
                    || 'g","title":"Recognition in the customer community"},{"kind":"perCall","title":"A small gift '
                    || 'per call"}],"commitment":"A short testimonial or quote","name":"Occasional","poolMinimum":50'
                    || ',"quarter":2,"year":4}]',
            'Vouchsafe', created_at
        FROM tier_template
        WHERE id = 1;
        """)
