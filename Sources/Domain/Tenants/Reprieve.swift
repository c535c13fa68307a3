package import Foundation

/// A tenant that is not to be deleted after all: it stands as it did before, open or suspended.
package struct Reprieve: Sendable {
    package let tenant: Tenant
}

extension Tenant {
    /// - Returns: nil when it is not to be deleted.
    package func keep(at now: Date) throws(Refusal) -> Reprieve? {
        guard let deletesAt else { return nil }
        guard deletesAt > now else {
            throw Refusal(.outOfStep, "The \(Self.graceDays) days are over: \(name) is being removed.")
        }
        var kept = self
        kept.deletesAt = nil
        return Reprieve(tenant: kept)
    }
}
