/// Whether references may give what they have coming to charity: as the tenant says, and no until they do.
let tenant0021Donations = Migration(
    name: "0021 donations",
    sql: """
        ALTER TABLE program
        ADD COLUMN allows_donation INTEGER NOT NULL DEFAULT 0 CHECK (allows_donation IN (0, 1));
        """)
