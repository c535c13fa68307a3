import Domain
import Synchronization

/// A tenant's pool as the latest ranking read it, kept while the tenant is open so that the next one reads only what has
/// changed since. Each copy is a value of its own: whoever ranks with one is not disturbed by whoever refreshes it.
final class PoolCache: Sendable {
    /// The pool as it was after that change.
    struct Copy: Sendable {
        let tick: Int64
        /// What the workloads in it were counted by.
        let frame: PoolFrame
        let index: PoolIndex
    }

    private let kept: Mutex<Copy?>
    /// A write transaction has one of its own, since what it reads may yet be taken back.
    private let isPrivate: Bool

    init() {
        kept = Mutex(nil)
        isPrivate = false
    }

    private init(private copy: Copy?) {
        kept = Mutex(copy)
        isPrivate = true
    }

    /// Starts from what is kept here and keeps nothing here.
    func forTransaction() -> PoolCache { PoolCache(private: copy) }

    var copy: Copy? { kept.withLock { $0 } }

    /// Keeps the copy unless a later one is kept already.
    func keep(_ copy: Copy) {
        kept.withLock { known in
            if isPrivate || known.map({ $0.frame != copy.frame || $0.tick < copy.tick }) ?? true {
                known = copy
            }
        }
    }
}

/// What the workloads of a pool depend on beside the records: the month that slots are counted in, with its quarter and year, and where days begin.
struct PoolFrame: Hashable, Sendable {
    let month: Day
    let timeZone: String
}
