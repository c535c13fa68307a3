package import Domain

extension FitBar {
    /// A fit as a bar, with what each criterion gave.
    package init(_ fit: Fit) {
        self.init(
            score: fit.score,
            parts: fit.parts.map { part in
                FitPart(
                    part.criterion.title, points: Int(part.points.rounded()), of: Int(part.weight.rounded()),
                    reason: part.sentence)
            })
    }
}
