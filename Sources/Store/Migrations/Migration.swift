/// One change of a database's schema: a name that never changes and plain SQL. Migrations are only ever appended; what
/// has run somewhere is never edited.
struct Migration: Sendable {
    let name: String
    let sql: String
}
