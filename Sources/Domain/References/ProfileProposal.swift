package import Foundation

/// A correction that a reference made to their profile, which a coordinator takes or not.
package struct ProfileProposal: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case open
        case accepted
        case declined
        /// By the reference.
        case takenBack
        /// By another of the same item.
        case replaced
    }

    package let id: ID<ProfileProposal>
    package let reference: ID<Reference>
    package let value: ProfileValue
    /// What stood on record when it was made.
    package let before: ProfileValue
    package let proposedAt: Date
    package let state: State
    /// What the coordinator said to it; may be empty.
    package let word: String

    package init(
        id: ID<ProfileProposal>, reference: ID<Reference>, value: ProfileValue, before: ProfileValue,
        proposedAt: Date, state: State, word: String
    ) {
        self.id = id
        self.reference = reference
        self.value = value
        self.before = before
        self.proposedAt = proposedAt
        self.state = state
        self.word = word
    }

    package var item: ProfileItem { value.item }

    /// "Title: Head of operations → Chief operating officer".
    package var sentence: String { Self.sentence(from: before, to: value) }

    static func sentence(from before: ProfileValue, to after: ProfileValue) -> String {
        func word(_ value: ProfileValue) -> String { value.kept.isEmpty ? "nothing" : value.words }
        return "\(after.item.name): \(word(before)) → \(word(after))"
    }
}

/// A proposal that its reference took back.
package struct ProposalTakenBack: Sendable {
    package let proposal: ID<ProfileProposal>
    package let activity: Activity
}

extension Reference {
    package func takeBack(_ proposal: ProfileProposal, _ act: Act) throws(Refusal) -> ProposalTakenBack {
        guard proposal.state == .open else {
            throw Refusal(.outOfStep, "That correction was answered meanwhile. Here is how it stands now.")
        }
        return ProposalTakenBack(
            proposal: proposal.id,
            activity: Activity(
                at: act.at, by: act.by, kind: .proposed, reference: id, account: account.id,
                sentence: "took back a correction of the profile", detail: proposal.sentence))
    }
}
