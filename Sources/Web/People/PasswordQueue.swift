import Dispatch
import Synchronization

/// Where passwords are hashed: two at a time, since each takes a core and 32 MiB, and at most twenty waiting.
package final class PasswordQueue: Sendable {
    private struct State {
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let cost: PasswordCost
    private let state = Mutex(State())
    private let threads = DispatchQueue(label: "passwords", attributes: .concurrent)
    /// Checked where there is no such person, so that knowing who exists costs an attacker nothing less.
    private let nobody: PasswordHash
    private static let mostRunning = 2
    private static let mostWaiting = 20

    package init(cost: PasswordCost) {
        self.cost = cost
        nobody = PasswordHash(ofNobody: cost)
    }

    package func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await run { try PasswordHash(of: password, cost: cost).text }
    }

    /// Whether a password fits what is stored; with nothing stored it never does, and takes as long.
    func matches(_ password: String, stored: String?) async throws -> Bool {
        let hash = stored.flatMap { PasswordHash($0) }
        let checked = hash ?? nobody
        let fits = try await run { try checked.matches(password) }
        return fits && hash != nil
    }

    /// Whether a stored hash has another cost than new ones get.
    func isOutdated(_ stored: String) -> Bool {
        PasswordHash(stored)?.cost != cost
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await takeTurn()
        defer { passTurn() }
        // Off the threads that answer requests: a hash holds one for a quarter of a second.
        return try await withCheckedThrowingContinuation { continuation in
            threads.async { continuation.resume(with: Result { try work() }) }
        }
    }

    private func takeTurn() async throws(WebRefusal) {
        let isFull = state.withLock { $0.running >= Self.mostRunning && $0.waiting.count >= Self.mostWaiting }
        guard !isFull else { throw .busy }
        await withCheckedContinuation { continuation in
            let startsNow = state.withLock { state in
                guard state.running >= Self.mostRunning else {
                    state.running += 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if startsNow { continuation.resume() }
        }
    }

    private func passTurn() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.running -= 1
            return nil
        }
        next?.resume()
    }
}
