import Domain
import Hummingbird
import Store
import Views

/// A coordinator's side of a reference's profile: what they confirmed on the telephone, and what they corrected.
func addReferenceProfile(to site: Site) {
    site.coordinator.post("references/:reference/confirm") { context, form in
        let act = context.actOnBehalf
        return try await context.decide(
            form, FormReader(form), saying: Flash("Noted: the profile is confirmed as of today.")
        ) {
            try $1.save(
                try $0.confirmProfile(
                    act, today: try $1.today(at: act.at), seen: form["mark"] ?? ""))
        }
    }
    site.coordinator.post("references/:reference/corrections") { context, form in
        let id = try context.referenceID()
        let open = try await context.tenant.read { try $0.openProposals(of: id) }
        var fields = FormReader(form)
        let said = fields.answers(to: open)
        let act = context.act
        return try await context.decide(form, fields, saying: Flash("Answered. They are told by mail.")) {
            reference, transaction in
            let now = try transaction.openProposals(of: id)
            let answers = try said.map { answer in
                guard let proposal = now.first(where: { $0 == answer.proposal }) else {
                    throw Refusal(
                        .stale, "A correction was answered or taken back meanwhile. Look at what is left.")
                }
                return ProposalAnswers.Answer(proposal, isAccepted: answer.isAccepted, word: answer.word)
            }
            try transaction.save(try reference.answer(answers, act))
        }
    }
}

extension FormReader {
    /// The answers given; what is left for later is none.
    fileprivate mutating func answers(to open: [ProfileProposal]) -> [ProposalAnswers.Answer] {
        var answers: [ProposalAnswers.Answer] = []
        for proposal in open {
            let (field, said) = (CorrectionLine.choice(proposal.id), CorrectionLine.word(proposal.id))
            let choice = choice(field, CorrectionLine.Choice.self, required: false)
            let word = line(said, max: ProposalAnswers.longestWord, required: false)
            switch choice {
            case .accept?: answers.append(ProposalAnswers.Answer(proposal, isAccepted: true, word: word))
            case .decline?:
                if word.isEmpty { reject(said, "Say why: they are told") }
                answers.append(ProposalAnswers.Answer(proposal, isAccepted: false, word: word))
            case .later?, nil: break
            }
        }
        return answers
    }
}
