import Domain
import Hummingbird
import Store
import Views

/// The AE saying whether the references who helped may hear that the deal was won.
func addNews(to site: Site) {
    site.ae.post("requests/:request/news") { context, _ in
        let act = context.act
        return try await context.decideOnNews { transaction, file in
            let release = try file.request.tellNews(act, deal: file.deal, helpers: file.unheard)
            try transaction.save(release)
            return release.news.count == 1 ? "They hear of it." : "All \(release.news.count) hear of it."
        }
    }
    site.ae.post("requests/:request/news/held") { context, _ in
        let act = context.act
        return try await context.decideOnNews { transaction, file in
            try transaction.save(try file.request.keepNews(act, deal: file.deal, helpers: file.unheard))
            return "They are not told. You can still change your mind here."
        }
    }
}

extension PortalContext<AEPortal> {
    /// - Parameter decide: saves the decision and says what it means.
    fileprivate func decideOnNews(
        _ decide: @escaping @Sendable (TenantTransaction, AERequestFile) throws -> String
    ) async throws -> Response {
        let (id, act) = (try requestID(), act)
        do {
            let said = try await tenant.write { transaction in
                guard let file = try transaction.requestFile(id, ofAE: act.by.id, at: act.at) else {
                    throw WebRefusal.notFound
                }
                return try decide(transaction, file)
            }
            return redirect(to: .ae(slug, .request(id)), flash: Flash(said))
        } catch let refusal as Refusal {
            return try await requestPage(id, refusal: refusal)
        }
    }
}
