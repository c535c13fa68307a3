/// What a coordinator says to corrections that a reference proposed: one sitting, one letter.
package struct ProposalAnswers: Sendable {
    /// One correction, taken or not.
    package struct Answer: Hashable, Sendable {
        package let proposal: ProfileProposal
        package let isAccepted: Bool
        package let word: String

        package init(_ proposal: ProfileProposal, isAccepted: Bool, word: String) {
            self.proposal = proposal
            self.isAccepted = isAccepted
            self.word = word
        }
    }

    package let reference: Reference
    package let answers: [Answer]
    package let activities: [Activity]
    package let letter: Letter

    /// Longest word with an answer, in characters.
    package static let longestWord = 500
}

extension Reference {
    package func answer(_ answers: [ProposalAnswers.Answer], _ act: Act) throws(Refusal) -> ProposalAnswers {
        guard !answers.isEmpty else {
            throw Refusal(.invalid, "Say of at least one correction whether you take it.")
        }
        for answer in answers {
            guard answer.proposal.state == .open else {
                throw Refusal(
                    .stale,
                    "The correction of the \(answer.proposal.item.name.lowercased()) was answered or taken back "
                        + "meanwhile.")
            }
            guard answer.isAccepted || !answer.word.isEmpty else {
                throw Refusal(.invalid, "Say why you leave it as it is: \(contact.firstName) is told.")
            }
        }
        let lines = answers.map { answer in
            "– \(answer.proposal.sentence): \(answer.isAccepted ? "taken" : "left as it was")"
                + (answer.word.isEmpty ? "" : ". \(answer.word)")
        }
        return ProposalAnswers(
            reference: self, answers: answers,
            activities: answers.map { answer in
                Activity(
                    at: act.at, by: act.by, kind: answer.isAccepted ? .referenceChanged : .proposed,
                    reference: id, account: account.id,
                    sentence: answer.isAccepted
                        ? "took a correction of \(contact.name)’s profile"
                        : "left \(contact.name)’s profile as it was",
                    detail: answer.proposal.sentence + (answer.word.isEmpty ? "" : "\n\(answer.word)"))
            },
            letter: Letter(
                .profileAnswered, to: contact, from: act.by,
                facts: [.change: lines.joined(separator: "\n")],
                button: Letter.Button("Look at your profile", .profile)))
    }
}
