/// Tells a tenant that was put on the wake list again from one whose turn is over.
let control0002Wakes = Migration(
    name: "0002 wakes",
    sql: "ALTER TABLE wake ADD COLUMN turn INTEGER NOT NULL DEFAULT 0")
