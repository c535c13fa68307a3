/// The paragraph that prepares a reference: the prospect's challenge, their stage of evaluation, and the comparison
/// they are making.
package struct Brief: Sendable {
    private let request: Request

    package init(_ request: Request) {
        self.request = request
    }

    package var paragraph: String {
        let wish = request.wish
        var sentences: [String] = [opening(wish)]
        if !wish.useCases.isEmpty {
            sentences.append("What drives the decision: \(wish.useCases.joined(separator: ", ")).")
        }
        if !wish.competitors.isEmpty {
            sentences.append("They are also looking at \(Brief.list(wish.competitors)).")
        }
        if !wish.wantsToLearn.isEmpty {
            sentences.append("They would like to learn: \(Brief.sentence(wish.wantsToLearn))")
        }
        if !wish.prospect.attendees.isEmpty {
            sentences.append("In the conversation: \(Brief.sentence(wish.prospect.attendees))")
        }
        if !wish.toAvoid.isEmpty { sentences.append("Please leave aside: \(Brief.sentence(wish.toAvoid))") }
        return sentences.joined(separator: " ")
    }

    private func opening(_ wish: Wish) -> String {
        let size = wish.prospect.headcount.map { ", \(Money.grouped(Int64($0))) people" } ?? ""
        let industry = wish.prospect.industry.map { ", \($0.title)" } ?? ""
        let stage =
            switch wish.evaluation {
            case .evaluation: "is comparing solutions"
            case .final: "is close to a decision"
            }
        let who = industry + size
        return "\(wish.prospect.name)\(who.isEmpty ? "" : "\(who),") \(stage)."
    }

    package static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func sentence(_ text: String) -> String {
        let trimmed = text.trimmingBlanks
        return trimmed.last.map { ".!?".contains($0) } == true ? trimmed : trimmed + "."
    }
}

extension String {
    /// The text without blanks and line breaks at its ends.
    package var trimmingBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
