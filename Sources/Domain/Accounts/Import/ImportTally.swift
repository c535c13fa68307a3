/// How many rows of a file were new, changed something, or said nothing new.
package struct ImportTally: Hashable, Sendable {
    package var added: Int
    package var updated: Int
    package var unchanged: Int

    package init(added: Int = 0, updated: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
    }

    package static func + (left: Self, right: Self) -> Self {
        Self(
            added: left.added + right.added, updated: left.updated + right.updated,
            unchanged: left.unchanged + right.unchanged)
    }

    /// "8,800 added, 0 updated, 12 unchanged".
    package var sentence: String {
        "\(Money.grouped(Int64(added))) added, \(Money.grouped(Int64(updated))) updated, "
            + "\(Money.grouped(Int64(unchanged))) unchanged"
    }
}
