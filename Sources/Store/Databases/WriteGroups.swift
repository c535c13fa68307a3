import GRDB
import Synchronization

/// The write transactions of one file. Those that come while another is being put on disk share the next commit, and with
/// it one wait for the disk. Each has a savepoint of its own then: an error takes back what it did and nothing else. Nobody
/// is told that something is saved before the commit that holds it is on disk.
final class WriteGroups: Sendable {
    /// A transaction that waits for its turn.
    private struct Write: Sendable {
        /// - Parameter sharesCommit: whether others are in the same commit.
        let run: @Sendable (_ database: Database, _ sharesCommit: Bool) -> Outcome
        /// Tells whoever waits that it could not be begun.
        let refuse: @Sendable (any Error) -> Void
    }

    /// What became of one transaction's work, to be told once it is known what became of the commit.
    private struct Outcome {
        let isDone: Bool
        /// - Parameter fault: why the commit failed; nil where it is on disk.
        let tell: (_ fault: (any Error)?) -> Void
    }

    private struct Queue {
        var waiting: [Write] = []
        var isRunning = false
    }

    private let pool: DatabasePool
    private let queue = Mutex(Queue())

    /// How many may share a commit, so that the first does not wait for ever longer.
    private static let most = 64

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    /// One transaction, on disk when this returns.
    ///
    /// - Throws: what `body` throws, or why it could not be put on disk; nothing of it is saved then.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            add(
                Write(
                    run: { database, sharesCommit in
                        do {
                            let value =
                                sharesCommit ? try database.savepoint(body) : try body(database)
                            return Outcome(isDone: true) { fault in
                                continuation.resume(with: fault.map { .failure($0) } ?? .success(value))
                            }
                        } catch {
                            return Outcome(isDone: false) { _ in continuation.resume(throwing: error) }
                        }
                    },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    private func add(_ write: Write) {
        let isFirst = queue.withLock { queue in
            queue.waiting.append(write)
            defer { queue.isRunning = true }
            return !queue.isRunning
        }
        if isFirst { commitNext() }
    }

    private func commitNext() {
        pool.asyncWriteWithoutTransaction { [self] database in
            let group = queue.withLock { queue in
                let group = Array(queue.waiting.prefix(Self.most))
                queue.waiting.removeFirst(group.count)
                return group
            }
            commit(group, in: database)
            let goesOn = queue.withLock { queue in
                queue.isRunning = !queue.waiting.isEmpty
                return queue.isRunning
            }
            // A turn of its own for each group: whoever needs the file without a transaction comes in between.
            if goesOn { commitNext() }
        }
    }

    private func commit(_ group: [Write], in database: Database) {
        var outcomes: [Outcome] = []
        var fault: (any Error)?
        do {
            try database.inTransaction(.immediate) {
                for write in group {
                    outcomes.append(write.run(database, group.count > 1))
                    // A full disk, say, has SQLite take back the whole transaction.
                    guard database.isInsideTransaction else { throw StoreFault.transactionLost }
                }
                return outcomes.contains(where: \.isDone) ? .commit : .rollback
            }
        } catch {
            fault = error
        }
        for outcome in outcomes { outcome.tell(fault) }
        for write in group.dropFirst(outcomes.count) { write.refuse(fault ?? StoreFault.transactionLost) }
    }
}

extension Database {
    /// Takes back what `body` did where it throws.
    fileprivate func savepoint<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try inSavepoint {
            value = try body(self)
            return .commit
        }
        guard let value else { throw StoreFault.transactionLost }
        return value
    }
}
