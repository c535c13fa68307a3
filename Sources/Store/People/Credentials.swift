package import Domain
import Foundation
import GRDB

/// What a sign-in is checked against.
package struct Credentials: Sendable {
    package let id: ID<Person>
    package let name: String
    package let mail: MailAddress
    /// Nothing for somebody who only ever signs in by mailed links.
    package let passwordHash: String?
}

extension TenantReading {
    /// The person who may sign in with this address; a person who was switched off is not there.
    package func credentials(mail: MailAddress) throws -> Credentials? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, name, password_hash FROM person WHERE mail = ? AND is_active = 1",
            arguments: [mail.text]
        ).map { Credentials(id: ID($0[0]), name: $0[1], mail: mail, passwordHash: $0[2]) }
    }

    package func passwordHash(of person: ID<Person>) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT password_hash FROM person WHERE id = ?", arguments: [person.number])
    }
}

extension TenantTransaction {
    /// Writes what is there already: costs what a small change costs, so that its time tells nothing.
    package func writeNothing() throws {
        try database.execute(sql: "UPDATE program SET name = name WHERE id = 1")
    }

    package func setPasswordHash(_ hash: String, of person: ID<Person>) throws {
        try database.execute(
            sql: "UPDATE person SET password_hash = ? WHERE id = ?", arguments: [hash, person.number])
    }
}
