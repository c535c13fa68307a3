/// How much of what a request names a reference has: use cases, competitors evaluated, products. Names are the same where
/// case, accents, spaces and punctuation aside they are.
enum NameComparison {
    static func of(_ have: [String], _ wanted: [String], as criterion: Criterion) -> Comparison {
        guard !have.isEmpty else { return .unknown(criterion) }
        let known = Set(have.map(key))
        let wanted = distinct(wanted)
        let shared = wanted.filter { known.contains(key($0)) }
        return Comparison(
            share(shared.count, of: wanted.count), words(shared.count, of: wanted.count, criterion),
            detail: shared.joined(separator: ", "))
    }

    static func share(_ shared: Int, of wanted: Int) -> Double { Double(shared) / Double(max(1, wanted)) }

    /// The first of each name.
    static func distinct(_ names: [String]) -> [String] {
        var keys: Set<String> = []
        return names.filter { keys.insert(key($0)).inserted }
    }

    static func key(_ name: String) -> String {
        let key = NameMatch.key(name)
        return key.isEmpty ? Name.folded(name) : key
    }

    private static func words(_ shared: Int, of wanted: Int, _ criterion: Criterion) -> String {
        let (one, many, same, other) =
            switch criterion {
            case .competitors:
                ("competitor", "competitors", "evaluated the same", "evaluated none of the same competitors")
            case .product: ("product", "products", "same", "other products")
            default: ("use case", "use cases", "same", "other use cases")
            }
        if shared == 0 { return other }
        if shared == wanted { return shared == 1 ? "\(same) \(one)" : "\(same) \(number(shared)) \(many)" }
        let part = "\(number(shared)) of \(number(wanted)) \(many)"
        return criterion == .competitors ? "evaluated \(part)" : part
    }

    private static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return count < words.count ? words[count] : String(count)
    }
}
