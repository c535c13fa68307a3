package import Foundation

/// All that is due in one tenant without anybody asking for it: reminders, escalations, asks that lapse, pauses that are
/// over, calls that have begun, digests. Each is one transaction that also writes down that it was done, so the work can be
/// stopped between any two, and begun again, without anything done twice or left out.
package struct TenantWork: Sendable {
    /// How a round of work went.
    package struct Round: Sendable {
        /// When there will be something to do again; nil when never, as things stand.
        package let next: Date?
        /// What could not be done and was left for an hour later.
        package let faults: [any Error]
    }

    private let tenant: TenantDatabase
    private let now: Date

    package init(_ tenant: TenantDatabase, at now: Date) {
        self.tenant = tenant
        self.now = now
    }

    /// - Parameter transactions: after how many the round stops although more is due; what is left is due at once.
    /// - Throws: `CancellationError` when the server stops, and whatever the tenant's file can't be read for.
    package func run(atMost transactions: Int = .max) async throws -> Round {
        var (done, faults): (Int, [any Error]) = (0, [])
        var (last, inARow): (Attention?, Int) = (nil, 0)
        while done < transactions, let attention = try await tenant.read({ try $0.attention(at: now) }) {
            try Task.checkCancellation()
            inARow = attention == last ? inARow + 1 : 0
            last = attention
            do {
                guard inARow < Self.patience else { throw StoreFault.endless }
                try await tenant.write { try $0.attend(to: attention, at: now) }
            } catch {
                faults.append(error)
                try await tenant.write { try $0.postpone(attention, to: now + 3600) }
            }
            done += 1
        }
        return Round(next: try await tenant.read { try $0.nextAttention() }, faults: faults)
    }

    /// How many things may be due on one request at once; more is a fault of this program.
    private static let patience = 50
}
