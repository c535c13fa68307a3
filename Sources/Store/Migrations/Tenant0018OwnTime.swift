/// How often a month at most, what references like to speak about, and what they want left aside.
let tenant0018OwnTime = Migration(
    name: "0018 own time",
    sql: """
        ALTER TABLE reference ADD COLUMN own_month_limit INTEGER CHECK (own_month_limit >= 0);
        ALTER TABLE reference ADD COLUMN speaks_on TEXT NOT NULL DEFAULT '';
        ALTER TABLE reference ADD COLUMN leaves_aside TEXT NOT NULL DEFAULT '';
        """)
