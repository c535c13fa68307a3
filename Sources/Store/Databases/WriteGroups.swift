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
        /// Why nothing of it is to be saved; nil where it is done.
        let fault: (any Error)?
        /// - Parameter lost: why the commit failed; nil where it is on disk.
        let tell: (_ lost: (any Error)?) -> Void
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

    /// How many have not begun yet.
    var waitingCount: Int { queue.withLock { $0.waiting.count } }

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
                            return Outcome(fault: nil) { lost in
                                continuation.resume(with: lost.map { .failure($0) } ?? .success(value))
                            }
                        } catch {
                            return Outcome(fault: error) { _ in continuation.resume(throwing: error) }
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
        var lost: (any Error)?
        do {
            try database.inTransaction(.immediate) {
                for write in group {
                    let outcome = write.run(database, group.count > 1)
                    outcomes.append(outcome)
                    // A full disk, say, has SQLite take back the whole transaction: all hear what went wrong.
                    guard database.isInsideTransaction else { throw outcome.fault ?? Self.takenBack }
                }
                return outcomes.contains { $0.fault == nil } ? .commit : .rollback
            }
        } catch {
            lost = error
        }
        for outcome in outcomes { outcome.tell(lost) }
        for write in group.dropFirst(outcomes.count) { write.refuse(lost ?? Self.takenBack) }
    }

    fileprivate static let takenBack = DatabaseError(
        resultCode: .SQLITE_ABORT, message: "the transaction was taken back")
}

extension Database {
    /// Takes back what `body` did where it throws.
    fileprivate func savepoint<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try inSavepoint {
            value = try body(self)
            return .commit
        }
        guard let value else { throw WriteGroups.takenBack }
        return value
    }
}
