import NIOConcurrencyHelpers

/// How many connections each address holds open.
final class ConnectionCount: Sendable {
    private let open = NIOLockedValueBox<[String: Int]>([:])

    /// Counts one more unless that would be more than `limit`.
    func admit(_ address: String, limit: Int) -> Bool {
        open.withLockedValue { open in
            let count = open[address, default: 0]
            guard count < limit else { return false }
            open[address] = count + 1
            return true
        }
    }

    func release(_ address: String) {
        open.withLockedValue { open in
            let count = open[address, default: 1] - 1
            open[address] = count > 0 ? count : nil
        }
    }

    func count(of address: String) -> Int {
        open.withLockedValue { $0[address, default: 0] }
    }
}
