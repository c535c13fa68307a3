package import Domain

extension FitBar {
    /// A fit as a bar, with what each criterion and the earlier calls gave.
    package init(_ fit: Fit, isOpen: Bool = false) {
        var parts = fit.parts.map { part in
            FitPart(
                part.criterion.title, points: Int(part.points.rounded()), of: Int(part.weight.rounded()),
                reason: part.sentence)
        }
        if let sentence = fit.ratingSentence {
            parts.append(FitPart("earlier calls", points: fit.ratingPoints, reason: sentence))
        }
        self.init(score: fit.score, parts: parts, isOpen: isOpen)
    }
}
