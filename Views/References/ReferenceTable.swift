/// References in a table, with or without the account that they work for.
struct ReferenceTable: Sendable {
    let lines: [ReferenceLine]
    let showsAccount: Bool
}
