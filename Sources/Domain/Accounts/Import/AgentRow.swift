/// A sales agent, an AE to be, as one row of a sales team list states it.
package struct AgentRow: Equatable, Sendable {
    package let line: Int
    package let name: String
    package let manager: String?
    /// The regional office: `Central`.
    package let office: String?

    init?(_ cells: inout RowCells) {
        line = cells.line
        let name = cells.required(.name)
        manager = cells.text(.manager)
        office = cells.text(.office)
        guard let name, cells.isTakeable else { return nil }
        self.name = name
    }
}
