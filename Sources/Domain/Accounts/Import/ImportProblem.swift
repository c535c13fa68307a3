/// A cell or a row that cannot be taken as it is, where it stands, and what to do about it.
package struct ImportProblem: Equatable, Sendable {
    /// Whether the row was left out for it, or taken all the same.
    package enum Weight: String, Sendable {
        case refused, taken
    }

    /// The line of the file, from 1.
    package let line: Int
    /// The column as the file names it; empty when the row as a whole is meant.
    package let column: String
    /// What the cell says, shortened to 80 characters.
    package let value: String
    /// A sentence that says what to do.
    package let reason: String
    package let weight: Weight

    package init(line: Int, column: String, value: String, reason: String, weight: Weight = .refused) {
        self.line = line
        self.column = column
        self.value = String(value.prefix(80))
        self.reason = reason
        self.weight = weight
    }
}
