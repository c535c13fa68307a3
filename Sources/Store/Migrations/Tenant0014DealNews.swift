/// Whether the AE holds the news of a deal back from the references who helped with it.
let tenant0014DealNews = Migration(
    name: "0014 deal news",
    sql: """
        ALTER TABLE opportunity ADD COLUMN news_held INTEGER NOT NULL DEFAULT 0 CHECK (news_held IN (0, 1));
        """)
