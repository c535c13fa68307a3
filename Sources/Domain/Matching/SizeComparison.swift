import Foundation

/// How near the size of a reference's company is to the prospect's: at the time it bought, since a prospect of 50 people
/// is not helped by how a company of 5,000 works today. Where nothing is known of that time, today's is used and marked.
enum SizeComparison {
    static func of(_ account: Account, _ wanted: CompanySize) -> Comparison {
        if let match = nearness(account.sizeAtPurchase, wanted) {
            return Comparison(match, words(account.sizeAtPurchase, wanted))
        }
        guard let match = nearness(account.sizeToday, wanted) else { return .unknown(.size) }
        return Comparison(match, words(account.sizeToday, wanted), detail: "today's size")
    }

    /// Nil where no measure is known of both.
    static func match(atPurchase: CompanySize, today: CompanySize, _ wanted: CompanySize) -> Double? {
        nearness(atPurchase, wanted) ?? nearness(today, wanted)
    }

    /// Where people and revenue are both known of both, each counts half.
    private static func nearness(_ have: CompanySize, _ wanted: CompanySize) -> Double? {
        switch (have.headcountRatio(to: wanted), have.revenueRatio(to: wanted)) {
        case (nil, nil): nil
        case (let people?, nil): nearness(people)
        case (nil, let revenue?): nearness(revenue)
        case (let people?, let revenue?): (nearness(people) + nearness(revenue)) / 2
        }
    }

    /// Equal is 1, thirty times as large or small is 0, and in between the logarithm decides, so that 50 against 5,000 is
    /// far and 3,000 against 5,000 near.
    private static func nearness(_ ratio: Double) -> Double { max(0, 1 - abs(log(ratio)) / log(30)) }

    /// By people, or by revenue where only that is known.
    private static func words(_ have: CompanySize, _ wanted: CompanySize) -> String {
        guard let ratio = have.headcountRatio(to: wanted) ?? have.revenueRatio(to: wanted) else { return "" }
        return switch ratio {
        case 0.67...1.5: "about the same size"
        case 0.4..<0.67: "half the size"
        case 0.29..<0.4: "a third of the size"
        case 0.22..<0.29: "a quarter of the size"
        case ..<0.22: "\(Int((1 / ratio).rounded())) times smaller"
        case ...2.5: "twice the size"
        default: "\(Int(ratio.rounded())) times the size"
        }
    }
}
