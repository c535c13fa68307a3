package import Domain
package import Foundation

/// Who has rows taken: a coordinator, or the server's operator by a command.
package struct ImportActor: Sendable {
    package let person: ID<Person>?
    package let name: String
    package let at: Date

    package init(_ contact: Contact, at now: Date) {
        person = contact.id
        name = contact.name
        at = now
    }

    /// A command on the server.
    package init(operatorAt now: Date) {
        person = nil
        name = "The server’s operator"
        at = now
    }

    private init(person: ID<Person>?, name: String, at: Date) {
        self.person = person
        self.name = name
        self.at = at
    }

    func at(_ now: Date) -> ImportActor { ImportActor(person: person, name: name, at: now) }
}
