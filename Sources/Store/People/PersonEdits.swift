package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Saves a change of roles or of who may sign in; whoever is shut out is signed out everywhere, links included.
    package func save(_ change: PersonChange) throws {
        let person = change.person
        let roles = change.roles.map(\.rawValue)
        try database.change(
            "DELETE FROM role_grant WHERE person_id = \(person.number) AND role NOT IN \(roles)")
        for role in change.roles.sorted() { try grant(role, to: person) }
        try database.change(
            "UPDATE person SET is_active = \(change.isActive) WHERE id = \(person.number)")
        if !change.isActive { try signOutEverywhere(person, at: change.activity.at) }
        try record(change.activity)
    }

    /// Puts an invitation on the record and its letter into the outbox.
    ///
    /// - Parameter link: the link that the letter's button opens.
    package func save(_ invitation: Invitation, link: ID<SignInLink>) throws {
        try post(invitation.letter, at: invitation.activity.at, signInLink: link.number)
        try record(invitation.activity)
    }

    /// Ends a person's sessions and the links that were mailed to them.
    package func signOutEverywhere(_ person: ID<Person>, at now: Date) throws {
        try endSessions(of: person)
        try endLinks(of: person, at: now)
    }
}
