package import Domain

/// One correction that a reference proposed, with the fields of a coordinator's answer.
package struct CorrectionLine: Sendable {
    let name: String
    let before: String
    let after: String
    let when: String
    let answer: RadioList
    let word: TextField

    /// What a coordinator says to a correction.
    package enum Choice: String, Sendable, CaseIterable {
        case accept
        case decline
        case later
    }

    init(_ proposal: ProfileProposal, clock: ReaderClock, values: FieldValues, errors: FieldErrors) {
        func words(_ value: ProfileValue) -> String { value.kept.isEmpty ? "nothing" : value.words }
        let (choice, said) = (Self.choice(proposal.id), Self.word(proposal.id))
        name = proposal.item.name
        before = words(proposal.before)
        after = words(proposal.value)
        when = clock.time(proposal.proposedAt)
        answer = RadioList(
            "Your answer", name: choice,
            choices: [
                FieldChoice(
                    Choice.accept.rawValue, "Take it",
                    hint: proposal.item.isOfCompany ? "For everybody at the company." : nil),
                FieldChoice(Choice.decline.rawValue, "Leave it as it is"),
                FieldChoice(Choice.later.rawValue, "Later"),
            ], value: values[choice].isEmpty ? Choice.later.rawValue : values[choice], error: errors[choice],
            isRequired: true)
        word = TextField(
            "A word to them", name: said, value: values[said], hint: "Needed where you leave it as it is.",
            error: errors[said], maxLength: ProposalAnswers.longestWord)
    }

    package static func choice(_ id: ID<ProfileProposal>) -> String { "answer-\(id)" }

    package static func word(_ id: ID<ProfileProposal>) -> String { "word-\(id)" }
}
