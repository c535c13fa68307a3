package import Foundation
import Logging
package import Store

/// What the server keeps for all of its requests: the databases, the key, the limits, the clock.
package struct SiteServices: Sendable {
    package let settings: ServerSettings
    package let control: ControlDatabase
    package let registry: TenantRegistry
    package let directory: TenantDirectory
    package let assets: AssetStore
    package let now: @Sendable () -> Date
    let linkKey: LinkKey
    let passwords: PasswordQueue
    let attempts: SignInAttempts
    let readiness: Readiness
    let deflate: DeflatePool
    let logger: Logger
}
