package import Domain
package import Foundation

/// One browser that is signed in; what it presents is known here only by its hash.
package struct Session: Sendable, Equatable {
    package let idHash: Data
    package let createdAt: Date
    package let seenAt: Date
    package let address: String
    package let userAgent: String

    package init(idHash: Data, createdAt: Date, seenAt: Date, address: String, userAgent: String) {
        self.idHash = idHash
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.address = address
        self.userAgent = userAgent
    }
}

/// Who is behind a session of a tenant, and in which program.
package struct SignedIn: Sendable {
    package let person: Person
    package let session: Session
    package let programName: String
}
