/// Since when a deal's news waits for the AE's word, and when the AE is asked for it again: once. Nothing of either where
/// the AE decided, or where nobody asked.
let tenant0028NewsQuestions = Migration(
    name: "0028 news questions",
    sql: """
        ALTER TABLE opportunity ADD COLUMN news_asked_at INTEGER;
        ALTER TABLE opportunity ADD COLUMN news_remind_at INTEGER;
        CREATE INDEX opportunity_news_asked ON opportunity (news_asked_at) WHERE news_asked_at IS NOT NULL;
        CREATE INDEX opportunity_news_remind ON opportunity (news_remind_at, id) WHERE news_remind_at IS NOT NULL;
        """)
