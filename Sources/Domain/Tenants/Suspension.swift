/// A tenant closed to its people, with the reason that they read; the data stays.
package struct Suspension: Sendable {
    package let tenant: Tenant
}

extension Tenant {
    /// - Returns: nil when it is suspended already.
    package func suspend(because reason: String) throws(Refusal) -> Suspension? {
        guard !isSuspended else { return nil }
        guard !reason.isEmpty else {
            throw Refusal(.invalid, "Say why: the people of the program read it.")
        }
        return Suspension(
            tenant: Tenant(
                slug: slug, name: name, isSuspended: true, suspendedBecause: reason, createdAt: createdAt,
                deletesAt: deletesAt))
    }
}
