/// The order to publish a change of tiers: written down, so that a server that stops or dies takes it up again. And a key
/// for each change that nobody can guess, by which a tenant knows what was done to it.
let control0006TierOrders = Migration(
    name: "0006 tier orders",
    sql: """
        CREATE TABLE tier_order (
            plan_id INTEGER PRIMARY KEY REFERENCES tier_plan (id) ON DELETE CASCADE,
            administrator_id INTEGER NOT NULL REFERENCES administrator (id) ON DELETE RESTRICT,
            address TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('ordered', 'running', 'stopped', 'finished')),
            ordered_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0)
        ) STRICT;
        CREATE INDEX tier_order_open ON tier_order (due_at) WHERE state IN ('ordered', 'running');
        ALTER TABLE tier_plan ADD COLUMN key TEXT NOT NULL DEFAULT '';
        UPDATE tier_plan SET key = lower(hex(randomblob(16)));
        """)
