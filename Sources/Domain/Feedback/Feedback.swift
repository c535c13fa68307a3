/// What one side said after a call.
package struct Feedback: Hashable, Sendable {
    /// Who speaks.
    package enum Side: String, Hashable, Sendable, CaseIterable {
        case prospect
        case reference
        case ae

        package var title: String {
            switch self {
            case .prospect: "prospect"
            case .reference: "reference"
            case .ae: "AE"
            }
        }
    }

    package let side: Side
    /// How well prospect and reference matched, 1 to 5.
    package let match: Int
    /// How useful the conversation was, 1 to 5.
    package let usefulness: Int
    package let wouldDoAgain: Bool
    package let text: String

    package init(side: Side, match: Int, usefulness: Int, wouldDoAgain: Bool, text: String) throws(Refusal) {
        guard (1...5).contains(match), (1...5).contains(usefulness) else {
            throw Refusal(.invalid, "Ratings go from 1 to 5.")
        }
        self.side = side
        self.match = match
        self.usefulness = usefulness
        self.wouldDoAgain = wouldDoAgain
        self.text = text
    }
}
