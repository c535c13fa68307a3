package import Domain
import Foundation
import Synchronization

/// The open tenants: each opened when first needed, kept while it is among the most recently used, and closed only when
/// nobody is using it. A tenant that cannot be opened fails for itself alone.
package final class TenantRegistry: Sendable {
    private struct Entry {
        let opening: Task<TenantDatabase, any Error>
        var leases: Int
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Slug: Entry] = [:]
        var clock: UInt64 = 0
    }

    private let folder: DataFolder
    private let most: Int
    private let use: FolderUse
    private let wakes: WakeList?
    private let address: @Sendable (Slug, Letter.Destination) -> String
    private let hearing: (@Sendable (String) -> Void)?
    private let state = Mutex(State())

    /// - Parameters:
    ///   - most: how many tenants may stay open when nobody uses them.
    ///   - wakes: where tenants with letters to send are put; without one their letters stay in the outbox.
    ///   - hearing: hears the text of every statement that runs, so that a test can count them.
    package init(
        folder: DataFolder, most: Int = 200, use: FolderUse = .alone, wakes: WakeList? = nil,
        address: @escaping @Sendable (Slug, Letter.Destination) -> String,
        hearing: (@Sendable (String) -> Void)? = nil
    ) {
        self.folder = folder
        self.most = most
        self.use = use
        self.wakes = wakes
        self.address = address
        self.hearing = hearing
    }

    /// How many tenants may stay open when nobody uses them.
    package var capacity: Int { most }

    package var openCount: Int { state.withLock { $0.entries.count } }

    /// Runs `body` with the tenant open; it stays open at least until `body` returns.
    ///
    /// - Throws: `StoreFault.unusable` when the file can't be opened or is missing, and whatever `body` throws.
    package func withTenant<Value>(
        _ slug: Slug, _ body: (TenantDatabase) async throws -> Value
    ) async throws -> Value {
        let opening = lease(slug)
        defer { release(slug, opening) }
        let database: TenantDatabase
        do {
            database = try await opening.value
        } catch let fault as StoreFault {
            forget(slug, opening)
            throw fault
        } catch {
            forget(slug, opening)
            throw StoreFault.unusable(file: "tenants/\(slug).sqlite", why: "\(error)")
        }
        return try await body(database)
    }

    /// Closes a tenant as soon as nobody uses it, so that its file can be moved or deleted.
    package func close(_ slug: Slug) async throws {
        while true {
            let (opening, isIdle) = state.withLock { state in
                (state.entries[slug]?.opening, state.entries[slug].map { $0.leases == 0 } ?? true)
            }
            guard let opening else { return }
            if isIdle {
                forget(slug, opening)
                if let database = try? await opening.value { try database.close() }
                return
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Closes every tenant, at the end of the server.
    package func closeAll() async {
        let openings = state.withLock { state in
            defer { state.entries = [:] }
            return state.entries.values.map(\.opening)
        }
        for opening in openings {
            if let database = try? await opening.value { try? database.close() }
        }
    }

    private func lease(_ slug: Slug) -> Task<TenantDatabase, any Error> {
        state.withLock { state in
            state.clock += 1
            if var entry = state.entries[slug] {
                entry.leases += 1
                entry.lastUse = state.clock
                state.entries[slug] = entry
                return entry.opening
            }
            let (path, use, wakes, address) = (folder.tenant(slug.text), use, wakes, address)
            let opening = Task {
                try Self.checkUsable(path, of: slug)
                return try TenantDatabase(
                    slug: slug, path: path, use: use, wakes: wakes, address: address, hearing: hearing)
            }
            state.entries[slug] = Entry(opening: opening, leases: 1, lastUse: state.clock)
            return opening
        }
    }

    /// An empty file would be taken for a new tenant's, and its people would find a program without anything in it.
    private static func checkUsable(_ path: String, of slug: Slug) throws {
        let name = "tenants/\(slug).sqlite"
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
            throw StoreFault.unusable(file: name, why: "the file is missing")
        }
        guard facts[.type] as? FileAttributeType == .typeRegular else {
            throw StoreFault.unusable(file: name, why: "it is not a file")
        }
        guard let size = facts[.size] as? Int, size > 0 else {
            throw StoreFault.unusable(file: name, why: "the file is empty")
        }
    }

    private func release(_ slug: Slug, _ opening: Task<TenantDatabase, any Error>) {
        let victims = state.withLock { state -> [Task<TenantDatabase, any Error>] in
            if var entry = state.entries[slug], entry.opening == opening {
                entry.leases -= 1
                state.entries[slug] = entry
            }
            return Self.evict(&state, down: most)
        }
        for victim in victims {
            Task { try? await victim.value.close() }
        }
    }

    private static func evict(_ state: inout State, down most: Int) -> [Task<TenantDatabase, any Error>] {
        guard state.entries.count > most else { return [] }
        let idle = state.entries.filter { $0.value.leases == 0 }.sorted {
            $0.value.lastUse < $1.value.lastUse
        }
        let victims = idle.prefix(state.entries.count - most)
        for victim in victims { state.entries[victim.key] = nil }
        return victims.map(\.value.opening)
    }

    /// Drops a tenant that failed to open, so that the next request tries again.
    private func forget(_ slug: Slug, _ opening: Task<TenantDatabase, any Error>) {
        state.withLock { state in
            if state.entries[slug]?.opening == opening { state.entries[slug] = nil }
        }
    }
}
