/// Which changes of tiers were carried out here, each by its key: written with the change itself, so that one that is
/// begun again is not done twice.
let tenant0023TierPlansDone = Migration(
    name: "0023 tier plans done",
    sql: """
        CREATE TABLE tier_plan_done (
            plan_key TEXT PRIMARY KEY,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
