/// What stands open of something granted: always the sum of its entries.
package struct BenefitBalance: Hashable, Sendable {
    /// Not asked for yet, in minor units or pieces.
    package private(set) var free: Int64
    /// Asked for and not handed over yet.
    package private(set) var owed: Int64
    /// Handed over.
    package private(set) var delivered: Int64

    package init(free: Int64 = 0, owed: Int64 = 0, delivered: Int64 = 0) {
        self.free = free
        self.owed = owed
        self.delivered = delivered
    }

    package init(of entries: some Sequence<BenefitEntry>) {
        self = entries.reduce(into: BenefitBalance()) { $0.add($1) }
    }

    package var open: Int64 { free + owed }

    mutating func add(_ entry: BenefitEntry) {
        free += entry.free
        owed += entry.owed
        switch entry.kind {
        case .delivered: delivered -= entry.free + entry.owed
        // A delivery that was noted by mistake is owed again.
        case .reversed: delivered -= max(0, entry.free + entry.owed)
        case .granted, .claimed, .expired, .declined, .donated: break
        }
    }
}
