/// Has the server look into every tenant once more: what references have coming was not on the wake list before.
let control0005WakeForBenefits = Migration(
    name: "0005 wake for benefits",
    sql: """
        INSERT INTO wake (slug, due_at, turn)
        SELECT slug, 0, 1
        FROM tenant
        WHERE TRUE
        ON CONFLICT (slug) DO UPDATE SET due_at = 0, turn = turn + 1;
        """)
