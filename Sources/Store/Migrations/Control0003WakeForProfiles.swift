/// Has the server look into every tenant once more: that references are to be asked about their profiles was not on the
/// wake list before.
let control0003WakeForProfiles = Migration(
    name: "0003 wake for profiles",
    sql: """
        INSERT INTO wake (slug, due_at, turn)
        SELECT slug, 0, 1
        FROM tenant
        WHERE TRUE
        ON CONFLICT (slug) DO UPDATE SET due_at = 0, turn = turn + 1;
        """)
