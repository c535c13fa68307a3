package import Foundation

/// A company that runs its reference program on this server.
package struct Tenant: Hashable, Sendable {
    package let slug: Slug
    package internal(set) var name: String
    /// Closed to its people for now; the data stays.
    package let isSuspended: Bool
    /// Why it is closed, as its people read it; empty while it is open.
    package let suspendedBecause: String
    package let createdAt: Date
    /// When its file is removed for good, as an administrator has ordered; until then it is closed. Nil where nobody has.
    package internal(set) var deletesAt: Date?

    package init(
        slug: Slug, name: String, isSuspended: Bool, suspendedBecause: String = "", createdAt: Date,
        deletesAt: Date? = nil
    ) {
        self.slug = slug
        self.name = name
        self.isSuspended = isSuspended
        self.suspendedBecause = suspendedBecause
        self.createdAt = createdAt
        self.deletesAt = deletesAt
    }
}
