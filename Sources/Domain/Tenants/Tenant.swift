package import Foundation

/// A company that runs its reference program on this server.
package struct Tenant: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    /// Closed to its people for now; the data stays.
    package let isSuspended: Bool
    package let createdAt: Date

    package init(slug: Slug, name: String, isSuspended: Bool, createdAt: Date) {
        self.slug = slug
        self.name = name
        self.isSuspended = isSuspended
        self.createdAt = createdAt
    }
}
