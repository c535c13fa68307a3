/// Engagements of one reference in a table.
struct ReferenceEngagementTable: Sendable {
    let title: String
    let lines: [ReferenceEngagementLine]
}
