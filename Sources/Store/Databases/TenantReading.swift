package import Domain
import GRDB

/// A view of one tenant's data inside one transaction: every query is an extension of this, so that it can be asked in a
/// page's read transaction and, before a decision, in the transaction that saves it.
package protocol TenantReading {
    /// Which tenant this is.
    var slug: Slug { get }
    /// The connection, for this module's queries only.
    var handle: DatabaseHandle { get }
    /// The pool as it was last read.
    var poolHandle: PoolHandle { get }
}

/// GRDB's connection, wrapped so that no other module sees it.
package struct DatabaseHandle {
    let database: Database
}

/// What is kept of a tenant's pool in memory, wrapped so that no other module sees it.
package struct PoolHandle {
    let cache: PoolCache
}

extension TenantReading {
    var database: Database { handle.database }
    var poolCache: PoolCache { poolHandle.cache }
}

/// A tenant's data as it was at one moment, for reading.
package struct TenantSnapshot: TenantReading {
    package let slug: Slug
    package let handle: DatabaseHandle
    package let poolHandle: PoolHandle
}

/// The one write transaction of an operation: what it reads is what it decides on, and all that it saves is saved at
/// once or not at all.
package struct TenantTransaction: TenantReading {
    package let slug: Slug
    package let handle: DatabaseHandle
    package let poolHandle: PoolHandle
    /// Turns a letter's destination into the address that its button leads to.
    let address: @Sendable (Slug, Letter.Destination) -> String
    /// Who is told that something waits to leave; nobody where the tenant is not in use yet.
    let wakes: WakeList?
}
