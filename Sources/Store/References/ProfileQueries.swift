package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// A reference's corrections that wait for a coordinator, the oldest first.
    package func openProposals(of reference: ID<Reference>) throws -> [ProfileProposal] {
        try proposals(where: "reference_id = \(reference.number) AND state = 'open'", order: "id")
    }

    /// What became of a reference's corrections, the latest answer first.
    package func answeredProposals(of reference: ID<Reference>, most: Int) throws -> [ProfileProposal] {
        try proposals(
            where: "reference_id = \(reference.number) AND state IN ('accepted', 'declined')",
            order: "decided_at DESC, id DESC LIMIT \(most)")
    }

    package func proposal(
        _ id: ID<ProfileProposal>, of reference: ID<Reference>
    ) throws -> ProfileProposal? {
        try proposals(where: "id = \(id.number) AND reference_id = \(reference.number)", order: "id").first
    }

    /// When each item was looked at last.
    package func profileChecks(of reference: ID<Reference>) throws -> [ProfileItem: Day] {
        var days: [ProfileItem: Day] = [:]
        for row in try database.rows(
            "SELECT item, checked_on FROM profile_check WHERE reference_id = \(reference.number)")
        {
            days[try row.choice("item")] = try row.day("checked_on")
        }
        return days
    }

    private func proposals(where condition: SQL, order: SQL) throws -> [ProfileProposal] {
        try database.rows(
            """
            SELECT id, reference_id, item, value, old_value, proposed_at, state, word
            FROM profile_proposal
            WHERE \(condition)
            ORDER BY \(order)
            """
        ).map { row in
            let item: ProfileItem = try row.choice("item")
            return ProfileProposal(
                id: row.id("id"), reference: row.id("reference_id"),
                value: ProfileValue(item, row.lines("value")),
                before: ProfileValue(item, row.lines("old_value")), proposedAt: row.moment("proposed_at"),
                state: try row.choice("state"), word: row["word"])
        }
    }
}
