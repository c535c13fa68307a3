package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Adds a person, or grants the role to whoever has that mail address already (their name and zone stay).
    ///
    /// An AE also becomes the sales agent of the same name, so that the deals of the sales system are theirs.
    @discardableResult
    package func add(
        _ name: String, mail: MailAddress, role: Role, timeZone: TimeZone, at now: Date
    ) throws -> ID<Person> {
        let name = Letter.line(name).trimmingBlanks
        let known: Int64? = try database.value("SELECT id FROM person WHERE mail = \(mail.text)")
        if known == nil {
            try database.change(
                """
                INSERT INTO person (name, mail, time_zone, created_at)
                VALUES (\(name), \(mail.text), \(timeZone.identifier), \(now.seconds))
                """)
        }
        let id = known ?? database.lastInsertedRowID
        try grant(role, to: ID(id))
        return ID(id)
    }

    /// Adds somebody with these roles, or gives the roles to whoever has that mail address already (their name and zone
    /// stay).
    ///
    /// - Throws: `Refusal` when that person has them all.
    package func admit(_ entry: PersonEntry, as roles: Set<Role>, _ steward: Steward) throws -> ID<Person> {
        if let known = try person(mail: entry.mail) {
            guard !roles.isSubset(of: known.roles) else {
                throw Refusal(
                    .outOfStep,
                    "\(known.name) has this mail address and these roles already. To send them a new link, open "
                        + "their page under People.")
            }
            try save(
                try known.change(
                    roles: known.roles.union(roles), duties: try duties(of: known.id), steward))
            return known.id
        }
        guard let first = roles.min() else {
            throw Refusal(.invalid, "Choose at least one role.")
        }
        let id = try add(entry.name, mail: entry.mail, role: first, timeZone: entry.timeZone, at: steward.at)
        for role in roles.sorted().dropFirst() { try grant(role, to: id) }
        return id
    }

    package func grant(_ role: Role, to person: ID<Person>) throws {
        try database.change(
            "INSERT OR IGNORE INTO role_grant (person_id, role) VALUES (\(person.number), \(role.rawValue))")
        if role == .ae { try tieSalesAgent(to: person) }
    }

    private func tieSalesAgent(to person: ID<Person>) throws {
        let name: String = try database.value("SELECT name FROM person WHERE id = \(person.number)") ?? ""
        let tied: Bool =
            try database.value(
                "SELECT EXISTS (SELECT 1 FROM sales_agent WHERE person_id = \(person.number))") ?? false
        if tied { return }
        let known: Row? = try database.row("SELECT id, person_id FROM sales_agent WHERE name = \(name)")
        if let known, known["person_id"] as Int64? == nil {
            try database.change(
                "UPDATE sales_agent SET person_id = \(person.number) WHERE id = \(known["id"] as Int64)")
        } else {
            // Two AEs of one name: the second gets an agent of their own, told apart by the number.
            let own = known == nil ? name : "\(name) (\(person))"
            try database.change("INSERT INTO sales_agent (name, person_id) VALUES (\(own), \(person.number))")
        }
    }
}
