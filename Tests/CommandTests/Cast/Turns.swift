import Synchronization

/// Lets a few programs run at a time: tests run beside each other, and a machine has few cores.
final class Turns: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    static let commands = Turns(2)
    /// Apart from the commands, since a test runs commands beside its server.
    static let servers = Turns(3)

    private let state: Mutex<State>

    private init(_ most: Int) {
        state = Mutex(State(free: most))
    }

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func pass() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
