import Domain
import Logging
import Store

/// Takes a file beside the requests, as long as the server does not stop; then the run is left open, and whoever looks at
/// it is offered to go on.
struct ImportWork {
    let services: SiteServices
    let slug: Slug

    func begin(_ id: ID<ImportRun>, by actor: ImportActor) {
        let (services, slug) = (services, slug)
        Task {
            do {
                try await services.registry.withTenant(slug) { tenant in
                    try await ImportJob(id, at: tenant, by: actor).run(
                        now: services.now, isStopping: { !services.readiness.isReady })
                }
            } catch {
                services.logger.error(
                    "import stopped", metadata: ["tenant": "\(slug)", "run": "\(id)", "why": "\(error)"])
            }
        }
    }
}
