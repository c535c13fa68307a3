package import Foundation

/// A tenant closed to its people and to be removed for good once its grace is over; until then it can be kept, whole.
package struct Deletion: Sendable {
    package let tenant: Tenant
}

extension Tenant {
    /// Days between the order and the removal.
    package static let graceDays = 30

    /// - Parameter typed: the short name as whoever orders it typed it, so that nobody deletes what they did not mean.
    /// - Returns: nil when it is to be deleted already.
    package func delete(typed: String, at now: Date) throws(Refusal) -> Deletion? {
        guard typed == slug.text else {
            throw Refusal(.invalid, "Type the short name, \(slug), to delete this tenant.")
        }
        guard deletesAt == nil else { return nil }
        var closed = self
        closed.deletesAt = now.addingTimeInterval(Double(Self.graceDays) * 86_400)
        return Deletion(tenant: closed)
    }
}
