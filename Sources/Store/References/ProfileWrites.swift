package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Saves that items of a profile are right.
    package func save(_ check: ProfileCheck) throws {
        try note(check.items, of: check.reference, on: check.on)
        try record(check.activity)
    }

    /// Saves a correction: the record itself where it stands, else the proposal, in the place of an earlier one.
    package func save(_ correction: ProfileCorrection) throws {
        let (id, value) = (correction.reference.id, correction.value)
        let now = correction.activity.at
        try database.change(
            """
            UPDATE profile_proposal
            SET state = 'replaced', decided_at = \(now.seconds), decided_by = \(correction.activity.by?.number)
            WHERE reference_id = \(id.number) AND item = \(value.item.rawValue) AND state = 'open'
            """)
        if correction.stands {
            try put(value, of: correction.reference, at: now)
        } else {
            try database.change(
                """
                INSERT INTO profile_proposal (reference_id, item, value, old_value, proposed_at, state)
                VALUES (\(id.number), \(value.item.rawValue), \(value.kept.asLines),
                    \(correction.before.kept.asLines), \(now.seconds), 'open')
                """)
        }
        try note([value.item], of: id, on: correction.on)
        try record(correction.activity)
        for letter in correction.letters { try post(letter, at: now) }
    }

    package func save(_ taken: ProposalTakenBack) throws {
        try close(taken.proposal, as: .takenBack, word: "", by: taken.activity)
        try record(taken.activity)
    }

    /// Saves what a coordinator said to corrections, puts on record what was taken, and writes to the reference once.
    package func save(_ answers: ProposalAnswers) throws {
        for (answer, activity) in zip(answers.answers, answers.activities) {
            let proposal = answer.proposal
            try close(
                proposal.id, as: answer.isAccepted ? .accepted : .declined, word: answer.word, by: activity)
            // What an answer before it changed must not be undone by this one.
            if answer.isAccepted, let reference = try reference(proposal.reference) {
                try put(proposal.value, of: reference, at: activity.at)
            }
            try record(activity)
        }
        if let last = answers.activities.last { try post(answers.letter, at: last.at) }
    }

    private func close(
        _ proposal: ID<ProfileProposal>, as state: ProfileProposal.State, word: String, by activity: Activity
    ) throws {
        try database.change(
            """
            UPDATE profile_proposal
            SET state = \(state.rawValue), word = \(word), decided_by = \(activity.by?.number),
                decided_at = \(activity.at.seconds)
            WHERE id = \(proposal.number) AND state = 'open'
            """)
        guard database.changesCount == 1 else {
            throw Refusal(.stale, "Somebody was quicker: that correction is answered already.")
        }
    }

    /// Notes that items were looked at, and works out since when the whole profile is confirmed: since the one that was
    /// looked at longest ago.
    private func note(_ items: [ProfileItem], of reference: ID<Reference>, on day: Day) throws {
        for item in items {
            try database.change(
                """
                INSERT INTO profile_check (reference_id, item, checked_on)
                VALUES (\(reference.number), \(item.rawValue), \(day.iso))
                ON CONFLICT (reference_id, item) DO UPDATE SET checked_on = excluded.checked_on
                """)
        }
        try database.change(
            """
            UPDATE reference
            SET profile_confirmed_on = (
                SELECT CASE WHEN count(*) = \(ProfileItem.allCases.count) THEN min(checked_on) END
                FROM profile_check
                WHERE reference_id = \(reference.number))
            WHERE id = \(reference.number)
            """)
        try planProfileQuestions(where: "id = \(reference.number)")
    }

    /// Puts a value on record.
    private func put(_ value: ProfileValue, of reference: Reference, at now: Date) throws {
        let (id, account) = (reference.id, reference.account.id)
        switch value.meaning(over: reference.profile) {
        case .title(let title):
            try database.change("UPDATE reference SET title = \(title) WHERE id = \(id.number)")
        case .phone(let phone):
            try database.change("UPDATE reference SET phone = \(phone) WHERE id = \(id.number)")
        case .profile(let profile): try set(profile, of: id)
        case .industries(let industries):
            try replaceIndustries(of: account, with: industries.map(\.code))
        case .headcountAtPurchase(let count):
            try database.change(
                "UPDATE account SET headcount_at_purchase = \(count) WHERE id = \(account.number)")
        case .headcount(let count):
            try database.change("UPDATE account SET headcount = \(count) WHERE id = \(account.number)")
        }
        try raiseEdition(of: id, at: now)
        if value.item.isOfCompany {
            try database.change(
                """
                UPDATE account SET changed_at = max(\(now.seconds), changed_at + 1)
                WHERE id = \(account.number)
                """)
        }
    }
}
