/// How many slots an engagement of each type takes, and the day from which a reference rests, which so outlasts whatever
/// becomes of the engagement. What was imported before counts one each.
let tenant0008TypeSlots = Migration(
    name: "0008 slots of each engagement type",
    sql: """
        CREATE TABLE type_slots (
            engagement_type TEXT PRIMARY KEY CHECK (engagement_type IN ('phoneCall', 'videoCall', 'siteVisit',
                'event', 'advisoryBoard', 'written')),
            slots INTEGER NOT NULL CHECK (slots BETWEEN 1 AND 10)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE past_engagement ADD COLUMN slots INTEGER NOT NULL DEFAULT 1 CHECK (slots >= 1);

        ALTER TABLE engagement ADD COLUMN engaged_on TEXT;
        UPDATE engagement
        SET engaged_on = slot_day
        WHERE state IN ('tookPlace', 'thanked') OR (state = 'missed' AND reason <> 'the reference did not come');
        """)
