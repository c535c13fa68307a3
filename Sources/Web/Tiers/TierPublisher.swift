import Logging
import ServiceLifecycle

/// Publishes changes of tiers beside the server when their day has come, takes up those that a stop or a crash left half
/// done, and tries tenants again that failed.
struct TierPublisher: Service {
    let services: SiteServices
    /// Between two looks at the orders, which cost a tenth of a millisecond.
    private static let pause = Duration.seconds(1)

    /// Works until the server stops; tenants that are being changed at that moment are finished.
    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await services.tierPlans.takeUp(services)
            } catch {
                services.logger.error("the orders of tiers can't be read", metadata: ["why": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
        await services.tierPlans.rest()
    }
}
