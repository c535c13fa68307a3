import Foundation

/// How many files this process may have open, and how many a server needs.
struct FileHandles {
    /// An open tenant has a writer and two readers: seven handles (three for the first connection, two for each other).
    static let perTenant = 7
    /// SQLite keeps handles of closed connections while others are open, so the bill is that of the worst moment.
    private static let reserve = 4

    let soft: UInt64
    let hard: UInt64

    static var now: FileHandles {
        var limit = rlimit()
        getrlimit(Self.resource, &limit)
        return FileHandles(soft: UInt64(limit.rlim_cur), hard: UInt64(limit.rlim_max))
    }

    static func needed(tenants: Int, connections: Int) -> UInt64 {
        UInt64(reserve * perTenant * tenants + connections + 100)
    }

    /// Raises what this process may have open as far as the system lets it.
    ///
    /// - Throws: `CommandFailure` when that is not enough.
    static func raise(tenants: Int, connections: Int) throws(CommandFailure) -> FileHandles {
        let handles = now
        if handles.soft < handles.hard {
            var limit = rlimit(rlim_cur: rlim_t(handles.hard), rlim_max: rlim_t(handles.hard))
            setrlimit(resource, &limit)
        }
        let raised = now
        let needed = needed(tenants: tenants, connections: connections)
        guard raised.soft >= needed else {
            throw CommandFailure(
                "This process may have \(raised.soft) files open; \(tenants) open tenants and \(connections) connections "
                    + "need \(needed). Raise the limit (ulimit -n, LimitNOFILE), or lower "
                    + "\(Setting.openTenants.rawValue) or \(Setting.connections.rawValue).")
        }
        return raised
    }

    #if canImport(Glibc)
        private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let resource = RLIMIT_NOFILE
    #endif
}
