/// How much of a peer a reference is to the prospect's people who attend.
enum PersonComparison {
    static func seniority(_ have: Seniority?, _ wanted: Seniority?) -> Comparison {
        guard let have, let wanted else { return .unknown(.seniority) }
        let words = have == wanted ? "same seniority" : "\(have.title) for a \(wanted.title)"
        return Comparison(seniorityMatch(have, wanted), words, detail: have == wanted ? have.title : "")
    }

    static func function(_ have: String, _ wanted: [String]) -> Comparison {
        guard let match = functionMatch(have, wanted) else { return .unknown(.function) }
        let words = match == 1 ? "same function" : match > 0 ? "neighbouring function" : "another function"
        return Comparison(match, words, detail: have)
    }

    /// A third less for each step of the ladder.
    static func seniorityMatch(_ have: Seniority, _ wanted: Seniority) -> Double {
        max(0, 1 - Double(have.distance(to: wanted)) / 3)
    }

    /// 1 where the reference works in the function of anybody who attends, 0.5 for one next to it. A word that tells no
    /// function is compared as it stands.
    static func functionMatch(_ have: String, _ wanted: [String]) -> Double? {
        guard !Name.folded(have).isEmpty else { return nil }
        let theirs = JobFunction.all(in: have)
        var best = 0.0
        for word in wanted {
            if Name.isSame(word, have) { return 1 }
            for function in JobFunction.all(in: word) {
                if theirs.contains(function) { return 1 }
                if theirs.contains(where: { $0.isNear(function) }) { best = 0.5 }
            }
        }
        return best
    }
}
