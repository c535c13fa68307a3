/// How many references of a tier have taken more than their limits allow. Every tenant is looked into anew when it is
/// next shown, so that the count is right.
let control0007OverLimits = Migration(
    name: "0007 over limits",
    sql: """
        ALTER TABLE tier_summary ADD COLUMN over_limit INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tier_summary ADD COLUMN audience TEXT NOT NULL DEFAULT '';
        ALTER TABLE tier_summary ADD COLUMN commitment TEXT NOT NULL DEFAULT '';
        UPDATE tenant_summary SET computed_at = 0;
        """)
