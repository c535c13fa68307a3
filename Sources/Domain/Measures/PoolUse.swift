/// How the load lies on the references of a program.
package struct PoolUse: Hashable, Sendable {
    /// References in the program.
    package let members: Int
    /// How many engagements of the past year each reference had who had any, the busiest first.
    package let engagements: [Int]
    /// Slots used and held in the quarter.
    package let taken: Int
    /// Slots that the members' limits allow in a quarter.
    package let allowed: Int

    package init(members: Int, engagements: [Int], taken: Int, allowed: Int) {
        self.members = members
        self.engagements = engagements.sorted(by: >)
        self.taken = taken
        self.allowed = allowed
    }

    package var total: Int { engagements.reduce(0, +) }

    /// References of the program who were not engaged at all in the year.
    package var resting: Int { max(0, members - engagements.count) }

    /// The share of all engagements that the busiest tenth of the program carried, 0 to 1; nil where there were none. A
    /// tenth is at least one reference.
    package var busiestTenth: Double? {
        guard total > 0 else { return nil }
        let tenth = max(1, Int((Double(members) / 10).rounded()))
        return Double(engagements.prefix(tenth).reduce(0, +)) / Double(total)
    }
}
