package import Foundation

/// Somebody who can sign in to a tenant.
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    package let name: String
    package let mail: MailAddress
    package let roles: Set<Role>
    package let timeZone: TimeZone
    package let isActive: Bool

    package init(
        id: ID<Person>, name: String, mail: MailAddress, roles: Set<Role>, timeZone: TimeZone,
        isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.mail = mail
        self.roles = roles
        self.timeZone = timeZone
        self.isActive = isActive
    }

    package var contact: Contact { Contact(id: id, name: name, mail: mail) }
}
