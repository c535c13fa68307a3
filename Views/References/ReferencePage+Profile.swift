import Domain

/// What a reference said about their profile, as a coordinator sees it.
extension ReferencePage {
    var freshness: StatusBadge {
        StatusBadge(
            reference.freshness.sentence(on: today).capitalizedFirst,
            tone: reference.freshness.isStale(on: today) && !hasLeft ? .warn : .neutral)
    }

    /// For what they said on the telephone.
    var confirmation: ButtonForm {
        ButtonForm(
            "They said it is right", action: step(.confirm), tone: .quiet,
            fields: [HiddenField("mark", ProfileMark(of: reference).text)])
    }

    var corrections: CorrectionsSection? {
        guard !proposals.isEmpty else { return nil }
        return CorrectionsSection(
            action: step(.corrections), firstName: reference.contact.firstName,
            proposals: proposals.map { CorrectionLine($0, clock: clock, values: values, errors: errors) })
    }
}
