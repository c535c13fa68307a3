import Domain

extension SentBack {
    /// What was typed into a form that the page no longer has, since the request has moved on meanwhile.
    ///
    /// - Parameter forms: where the page's forms are sent.
    func kept(besides forms: [Path]) -> [Fact] {
        guard let action, !forms.contains(action), case .coordinator(_, let path) = action else { return [] }
        return fields(of: path).compactMap { label, name in
            guard let value = values[name], !value.isEmpty else { return nil }
            return Fact(label, value)
        }
    }

    /// The form's fields in their order, by label and name.
    private func fields(of path: CoordinatorPath) -> [(String, String)] {
        if case .engagementAction(let id, _) = path {
            return EngagementField.allCases.map { ($0.label, $0.name(id)) }
        }
        if case .engagementFeedback(let id, let side) = path {
            return FeedbackField.allCases.map { ($0.label, $0.name(side, id)) }
        }
        if case .requestAction(_, .criteria) = path {
            return Criterion.allCases.map { ($0.title.capitalizedFirst, CriterionField.value($0)) }
        }
        if case .requestAction(_, .pause) = path {
            return [("Until", PauseField.until), ("In a few words", PauseField.words)]
        }
        if case .requestAction(_, .closure) = path { return [("Reason", RequestDesk.closingField)] }
        return []
    }
}
