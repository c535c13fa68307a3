import Domain
import Foundation
import Hummingbird
import Store
import Views

/// How the server stands, for administrators: what is wrong first.
func addServerHealth(to site: Site) {
    site.administrator.get("health") { context in
        let now = context.now
        let (health, slugs) = try await context.control.read {
            (try $0.serverHealth(at: now), try $0.allSlugs())
        }
        let services = context.visit.services
        let report = HealthReport(
            health: health, sizes: FolderSizes(services.folder, tenants: slugs), services: services,
            clock: context.clock)
        return context.page(report.page(context.frame(title: "Health")))
    }
    site.administrator.post("health/look") { context, _ in
        let slugs = try await context.control.read { try $0.allSlugs() }
        try await context.survey.look(at: slugs, now: context.now)
        return context.redirect(
            to: .admin(.health),
            flash: Flash("Looked into \(slugs.count == 1 ? "1 tenant" : "\(slugs.count) tenants")"))
    }
}
