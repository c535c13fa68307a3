/// Which change of tiers a change takes back.
let control0004RollBacks = Migration(
    name: "0004 roll-backs",
    sql: """
        ALTER TABLE tier_plan ADD COLUMN undoes INTEGER REFERENCES tier_plan (id) ON DELETE RESTRICT;
        CREATE INDEX tier_plan_undone ON tier_plan (undoes) WHERE undoes IS NOT NULL;
        """)
