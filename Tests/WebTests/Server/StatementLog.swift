import Synchronization

/// The SQL statements that tenants' files ran, so that a test can hold a page to a number of them.
final class StatementLog: Sendable {
    private let heard = Mutex<[String]>([])

    func hear(_ statement: String) {
        heard.withLock { $0.append(statement) }
    }

    /// What ran during the work: the statements themselves, not the transactions around them.
    func during(_ work: () async throws -> Void) async throws -> [String] {
        heard.withLock { $0 = [] }
        try await work()
        return heard.withLock { $0 }.filter { statement in
            !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA"].contains { statement.hasPrefix($0) }
        }
    }
}
