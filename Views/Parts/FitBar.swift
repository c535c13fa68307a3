/// How well a reference fits a request: one bar of coloured parts that opens into the reasons.
package struct FitBar: Sendable {
    package let score: Int
    package let possible: Int
    package let parts: [FitPart]
    package let isOpen: Bool

    package init(score: Int, of possible: Int = 100, parts: [FitPart], isOpen: Bool = false) {
        self.score = score
        self.possible = max(1, possible)
        self.parts = parts
        self.isOpen = isOpen
    }

    /// A part as drawn: its colour, and where it lies in a bar 200 units wide.
    struct Stripe {
        let part: FitPart
        let colour: Int
        let x: Int
        let width: Int
    }

    var stripes: [Stripe] {
        var points = 0
        var stripes: [Stripe] = []
        for (index, part) in parts.enumerated() {
            let start = 200 * points / possible
            points += max(0, part.points)
            let end = min(200, 200 * points / possible)
            // A unit of the surface stays between two stripes, so that neighbours are told apart without colour.
            let width = max(0, end - start - 1)
            stripes.append(Stripe(part: part, colour: index % 6 + 1, x: start, width: width))
        }
        return stripes
    }
}
