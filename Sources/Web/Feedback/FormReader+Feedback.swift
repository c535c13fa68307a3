import Domain

extension FormReader {
    /// What one side says after a call; nil when something is wrong with it.
    mutating func feedback(of side: Feedback.Side) -> Feedback? {
        let match = integer("match", in: 1...5)
        let usefulness = integer("usefulness", in: 1...5)
        let again = choice("again", YesOrNo.self)
        let text = text("text", max: 2000, required: false)
        guard isValid, let match, let usefulness, let again else { return nil }
        return try? Feedback(
            side: side, match: match, usefulness: usefulness, wouldDoAgain: again == .yes, text: text)
    }
}
