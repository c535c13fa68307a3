import Logging
import ServiceLifecycle
import Store

/// Removes, beside the requests, the tenants whose grace is over and exports that nobody fetched for a day: at the start,
/// and then once a minute.
struct TenantRemovalWorker: Service {
    let removal: TenantRemoval
    let services: SiteServices

    private static let pause = Duration.seconds(60)

    func run() async throws {
        services.arrivals.clear()
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await round()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
    }

    func round() async {
        services.exports.removeOld(at: services.now())
        do {
            for slug in try await removal.removeDue(at: services.now()) {
                services.directory.forget(slug)
                services.logger.notice("tenant removed for good", metadata: ["tenant": "\(slug)"])
            }
        } catch {
            services.logger.error("tenants can't be removed", metadata: ["why": "\(error)"])
        }
    }
}
