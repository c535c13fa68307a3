package import Domain

/// One tier of one tenant: its limits, its members against the size aimed at, and how much of them is used.
package struct TierCell: Sendable {
    let name: String
    /// The tier with its members.
    let path: Path
    let limits: String
    let members: String
    /// Nil where there is nobody whose use could be drawn.
    let usage: UsageBar?
    let offRotation: String?
    /// "2 over the limit".
    let overLimit: String?

    package init(
        name: String, path: Path, limits: Limits, members: Int, poolMinimum: Int, poolMaximum: Int?,
        taken: Int,
        allowed: Int, offRotation: Int, overLimit: Int
    ) {
        self.name = name
        self.path = path
        self.limits = "\(limits.quarter) a quarter, \(limits.year) a year"
        let aim = poolMaximum.map { "\(poolMinimum)–\($0)" } ?? "\(poolMinimum)+"
        self.members = "\(members) of \(aim)"
        usage =
            members > 0 ? UsageBar(used: taken, held: 0, limit: allowed, window: "this quarter") : nil
        self.offRotation = offRotation > 0 ? "\(offRotation) off rotation" : nil
        self.overLimit = overLimit > 0 ? "\(overLimit) over the limit" : nil
    }
}
