/// What the queue counts at each look, without reading the requests and engagements themselves: SQLite tests the condition
/// of a partial index again, so its column has to be in the index.
let tenant0029QueueIndexes = Migration(
    name: "0029 queue indexes",
    sql: """
        DROP INDEX request_open;
        CREATE INDEX request_open ON request (due_at, id, move, coordinator_id, pause_id, soon_at, stage)
            WHERE stage NOT IN ('draft', 'ended');
        CREATE INDEX engagement_to_thank ON engagement (state, request_id) WHERE state = 'tookPlace';
        """)
