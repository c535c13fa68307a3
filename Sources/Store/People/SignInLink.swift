package import Domain
package import Foundation

/// A mailed link that signs its receiver in once. Its secret is not here: only what the server's key turns into it again.
package struct SignInLink: Sendable {
    package enum Purpose: String, Sendable {
        case signIn
        case invitation
    }

    package let id: ID<SignInLink>
    package let person: Person
    package let purpose: Purpose
    package let expiresAt: Date
    package let usedAt: Date?
    package let hasPassword: Bool
    package let programName: String

    package func isUsable(at now: Date) -> Bool {
        usedAt == nil && now < expiresAt && person.isActive
    }
}
