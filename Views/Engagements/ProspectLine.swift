import Domain

/// A prospect in one line, as a reference reads it before deciding: "General hospitals · 800 people · evaluating".
struct ProspectLine: Sendable {
    let text: String

    init(industry: NAICS?, headcount: Int?, evaluation: Wish.Evaluation) {
        text = [
            industry?.title, headcount.map { "\(Money.grouped(Int64($0))) people" },
            Self.stage(evaluation),
        ].compactMap(\.self).joined(separator: " · ")
    }

    static func stage(_ evaluation: Wish.Evaluation) -> String {
        switch evaluation {
        case .evaluation: "comparing solutions"
        case .final: "close to a decision"
        }
    }
}
