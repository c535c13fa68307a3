/// When a tenant's file is to be removed for good; nothing for one that stays.
let control0010Deletions = Migration(
    name: "0010 deletions",
    sql: """
        ALTER TABLE tenant ADD COLUMN deletes_at INTEGER;
        CREATE INDEX tenant_deletion ON tenant (deletes_at) WHERE deletes_at IS NOT NULL;
        """)
