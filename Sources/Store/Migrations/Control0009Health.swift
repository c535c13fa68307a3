/// What the page of the server's health shows: each tenant's mail as it was when last looked at, and the backups made.
let control0009Health = Migration(
    name: "0009 health",
    sql: """
        ALTER TABLE tenant_summary ADD COLUMN mail_waiting INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tenant_summary ADD COLUMN mail_failed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tenant_summary ADD COLUMN oldest_mail_at INTEGER;

        CREATE TABLE backup (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            place TEXT NOT NULL,
            files INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            missing TEXT NOT NULL DEFAULT ''
        ) STRICT;
        """)
