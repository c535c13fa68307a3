import Domain

/// What was handed over in each quarter, drawn: a bar a quarter, a part of it for each tier. The table beneath says the same.
struct CostChart: Sendable {
    struct Part: Sendable {
        let number: Int
        let x: Int
        let y: Int
        let height: Int
    }

    struct Label: Sendable {
        let text: String
        let x: Int
        /// Of the quarter's sum, above its bar.
        let sum: String
        let sumY: Int
    }

    struct Key: Sendable {
        let number: Int
        let name: String
    }

    let title: String
    let parts: [Part]
    let labels: [Label]
    let keys: [Key]
    let width: Int
    static let (height, top, bottom, bar, step) = (200, 24, 24, 44, 76)

    /// - Parameters:
    ///   - quarters: in order, those without cost too.
    ///   - costs: of one currency.
    ///   - tiers: in the order in which they are stacked.
    init(_ currency: String, quarters: [(year: Int, quarter: Int)], costs: [BenefitCost], tiers: [Tier]) {
        title = "Delivered a quarter, in \(currency)"
        width = quarters.count * Self.step
        let sums = quarters.map { quarter in
            costs.filter { $0.year == quarter.year && $0.quarter == quarter.quarter }
                .reduce(0) { $0 + max(0, $1.delivered) }
        }
        let most = max(1, sums.max() ?? 1)
        let room = Self.height - Self.top - Self.bottom
        var (parts, labels): ([Part], [Label]) = ([], [])
        for (place, quarter) in quarters.enumerated() {
            let x = place * Self.step + (Self.step - Self.bar) / 2
            var y = Self.height - Self.bottom
            for (number, tier) in tiers.enumerated() {
                let cost = costs.first {
                    $0.tier == tier.id && $0.year == quarter.year && $0.quarter == quarter.quarter
                }
                let height = Int(
                    (Double(max(0, cost?.delivered ?? 0)) / Double(most) * Double(room)).rounded())
                guard height > 0 else { continue }
                y -= height
                parts.append(Part(number: number % 6 + 1, x: x, y: y, height: height))
            }
            labels.append(
                Label(
                    text: "Q\(quarter.quarter) \(quarter.year)", x: place * Self.step + Self.step / 2,
                    sum: sums[place] == 0 ? "" : Money.grouped(sums[place] / 100), sumY: y - 6))
        }
        self.parts = parts
        self.labels = labels
        keys = tiers.enumerated().map { Key(number: $0.offset % 6 + 1, name: $0.element.name) }
    }

    var viewBox: String { "0 0 \(width) \(Self.height)" }
    var baseline: Int { Self.height - Self.bottom }
    var labelY: Int { Self.height - 6 }
    var bar: Int { Self.bar }
}
