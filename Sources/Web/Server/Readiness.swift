import Synchronization

/// Whether the server takes new work; it says no while it stops, before anything else happens.
package final class Readiness: Sendable {
    private let ready = Atomic<Bool>(true)

    package init() {}

    package var isReady: Bool { ready.load(ordering: .acquiring) }

    package func stop() {
        ready.store(false, ordering: .releasing)
    }
}
