/// What each criterion gives each member of a pool, worked out once for every value that members share and then looked up.
struct PoolFit {
    /// Points of each member from the criteria, in the index's order.
    private(set) var points: [Double]
    /// A bit for each criterion marked *must* that a member is known to miss, in the order of `Criterion.allCases`.
    private(set) var missed: [UInt16]

    private let index: PoolIndex
    private let criteria: Criteria
    private let day: Day

    init(_ index: PoolIndex, _ criteria: Criteria, _ scale: FitScale, on day: Day) {
        self.index = index
        self.criteria = criteria
        self.day = day
        points = Array(repeating: 0, count: index.count)
        missed = Array(repeating: 0, count: index.count)
        for (criterion, weight) in zip(scale.criteria, scale.weights) { add(criterion, weight) }
    }

    /// What a match gives: its points, and the bit of the criterion where it falls short of a *must*.
    private struct Worth {
        let points: Double
        let missed: UInt16

        init(_ match: Double?, weight: Double, mustBit: UInt16, _ criterion: Criterion) {
            points = (match ?? Fit.unknownMatch) * weight
            missed = match.map { FitScale.misses(criterion, $0) ? mustBit : 0 } ?? 0
        }
    }

    private mutating func add(_ criterion: Criterion, _ weight: Double) {
        let bit: UInt16 = criteria.importance(of: criterion) == .must ? criterion.bit : 0
        func worth(_ match: Double?) -> Worth { Worth(match, weight: weight, mustBit: bit, criterion) }
        switch criterion {
        case .industry:
            guard let wanted = criteria.industry else { return }
            let table = index.industries.values.map { worth(IndustryComparison.match($0, wanted)) }
            add(\.industries, table)
        case .useCase: add(index.useCases, criteria.useCases, worth)
        case .size:
            for (position, traits) in index.traits.enumerated() {
                let match = SizeComparison.match(
                    atPurchase: traits.sizeAtPurchase, today: traits.sizeToday, criteria.size)
                add(worth(match), to: position)
            }
        case .competitors: add(index.competitors, criteria.competitors, worth)
        case .product: add(index.products, [criteria.product], worth)
        case .region:
            let table = index.countries.values.map {
                worth(PlaceComparison.regionMatch($0, criteria.country))
            }
            add(\.country, table)
        case .language:
            let table = index.languages.values.map {
                worth(PlaceComparison.languageMatch($0, criteria.language))
            }
            add(\.languages, table)
        case .timeZone:
            guard let wanted = criteria.timeZone else { return }
            let table = index.timeZones.values.map { zone in
                let hours = PlaceComparison.hoursInCommon(zone, wanted, on: day)
                return worth(PlaceComparison.hoursMatch(hours))
            }
            add(\.timeZone, table)
        case .seniority:
            guard let wanted = criteria.seniority else { return }
            let table = index.seniorities.values.map { known in
                worth(known.map { PersonComparison.seniorityMatch($0, wanted) })
            }
            add(\.seniority, table)
        case .function:
            let table = index.functions.values.map {
                worth(PersonComparison.functionMatch($0, criteria.functions))
            }
            add(\.function, table)
        }
    }

    private mutating func add(_ value: (PoolTraits) -> Int32, _ table: [Worth]) {
        for (position, traits) in index.traits.enumerated() {
            add(table[Int(value(traits))], to: position)
        }
    }

    /// How many of the wanted names each member has.
    private mutating func add(
        _ column: [[Int32]], _ wanted: [String], _ worth: (Double?) -> Worth
    ) {
        let keys = NameComparison.distinct(wanted).map(NameComparison.key)
        var isWanted = Array(repeating: 0, count: index.names.values.count)
        for key in keys {
            if let number = index.names.known(key) { isWanted[Int(number)] = 1 }
        }
        let unknown = worth(nil)
        let table = (0...keys.count).map { worth(NameComparison.share($0, of: keys.count)) }
        for (position, names) in column.enumerated() {
            let shared = names.reduce(0) { $0 + isWanted[Int($1)] }
            add(names.isEmpty ? unknown : table[shared], to: position)
        }
    }

    private mutating func add(_ worth: Worth, to position: Int) {
        points[position] += worth.points
        missed[position] |= worth.missed
    }
}

extension Criterion {
    /// The bit that stands for it among several.
    var bit: UInt16 { 1 << UInt16(Self.allCases.firstIndex(of: self) ?? 0) }
}
