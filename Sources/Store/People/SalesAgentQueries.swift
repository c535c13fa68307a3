package import Domain
import GRDB

/// A name under which the sales system knows somebody who sells.
package struct SalesAgent: Hashable, Sendable {
    package let id: ID<SalesAgent>
    package let name: String
    package let office: String
    package let deals: Int
    package let person: ID<Person>?
}

extension TenantReading {
    /// The sales agents that a person is or could be: their own, and those that are nobody yet.
    package func salesAgents(for person: ID<Person>?) throws -> [SalesAgent] {
        try salesAgents(where: "person_id IS NULL OR person_id = \(person?.number)")
    }

    package func salesAgent(_ id: ID<SalesAgent>) throws -> SalesAgent? {
        try salesAgents(where: "id = \(id.number)").first
    }

    private func salesAgents(where condition: SQL) throws -> [SalesAgent] {
        try database.rows(
            """
            SELECT id, name, office, person_id,
                (SELECT count(*) FROM opportunity WHERE agent_id = sales_agent.id) AS deals
            FROM sales_agent
            WHERE \(condition)
            ORDER BY name COLLATE NOCASE
            LIMIT 500
            """
        ).map { row in
            SalesAgent(
                id: row.id("id"), name: row["name"], office: row["office"], deals: row["deals"],
                person: row.optionalID("person_id"))
        }
    }
}

extension TenantTransaction {
    /// Makes a sales agent's deals a person's own. The agent made up for them before goes, unless it has deals.
    ///
    /// - Throws: `Refusal` when the agent is somebody else, or the person is no AE.
    package func tie(_ agent: ID<SalesAgent>, to person: Person, _ act: Act) throws {
        guard person.roles.contains(.ae) else {
            throw Refusal(.outOfStep, "\(person.name) is no account executive, so no deals can be theirs.")
        }
        guard let chosen = try salesAgent(agent) else {
            throw Refusal(.notFound, "There is no such sales agent.")
        }
        if chosen.person == person.id { return }
        guard chosen.person == nil else {
            throw Refusal(.stale, "\(chosen.name) of the sales system is somebody else by now.")
        }
        try database.change(
            """
            DELETE FROM sales_agent
            WHERE person_id = \(person.id.number)
                AND NOT EXISTS (SELECT 1 FROM opportunity WHERE agent_id = sales_agent.id)
            """)
        try database.change(
            "UPDATE sales_agent SET person_id = NULL WHERE person_id = \(person.id.number)")
        try database.change(
            "UPDATE sales_agent SET person_id = \(person.id.number) WHERE id = \(agent.number)")
        try record(
            Activity(
                at: act.at, by: act.by, kind: .personChanged,
                sentence: "tied \(person.name) to the sales agent \(chosen.name)"))
    }
}
