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
        if !change.isActive {
            try signOutEverywhere(person, at: change.activity.at)
            try endGuestLinks(of: person, at: change.activity.at)
        }
        try record(change.activity)
    }

    /// Saves who a person is. Links that were mailed to an address that no longer counts open nothing any more.
    ///
    /// - Throws: `Refusal` when somebody else has the mail address.
    package func save(_ correction: PersonCorrection) throws {
        let (entry, number, now) = (correction.entry, correction.person.number, correction.activity.at)
        if let other = try person(mail: entry.mail), other.id != correction.person {
            throw Refusal(.invalid, "\(entry.mail) belongs to \(other.name).")
        }
        if let letter = correction.letter { try post(letter, at: now) }
        let old: String? = try database.value("SELECT mail FROM person WHERE id = \(number)")
        if old != entry.mail.text {
            try endLinks(of: correction.person, at: now)
            try endGuestLinks(of: correction.person, at: now)
        }
        try database.change(
            """
            UPDATE person
            SET name = \(Letter.line(entry.name)), mail = \(entry.mail.text), time_zone = \(entry.timeZone.identifier)
            WHERE id = \(number)
            """)
        // Where they are a reference, their editor has a newer edition now.
        try database.change(
            "UPDATE reference SET changed_at = max(\(now.seconds), changed_at + 1) WHERE person_id = \(number)"
        )
        try record(correction.activity)
    }

    package func save(_ signOut: SignOut) throws {
        try signOutEverywhere(signOut.person, at: signOut.activity.at)
        try record(signOut.activity)
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
