/// A suspended tenant opened to its people again, whole as it was.
package struct Resumption: Sendable {
    package let tenant: Tenant
}

extension Tenant {
    /// - Returns: nil when it is not suspended.
    package func resume() -> Resumption? {
        guard isSuspended else { return nil }
        return Resumption(
            tenant: Tenant(
                slug: slug, name: name, isSuspended: false, createdAt: createdAt, deletesAt: deletesAt))
    }
}
