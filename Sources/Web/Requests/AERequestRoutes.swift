import Domain
import Foundation
import Hummingbird
import Store
import Views

/// Following a request: the list, the page, comments, and what ends it.
func addAERequests(to site: Site) {
    site.ae.get("requests") { context in
        try await context.requestList()
    }
    site.ae.get("requests/:request") { context in
        try await context.requestPage(try context.requestID())
    }
    site.ae.post("requests/:request/comments") { context, form in
        let id = try context.requestID()
        var fields = FormReader(form)
        let text = fields.text("comment", max: Comment.longest)
        let act = context.act
        let errors = fields.errors
        do {
            try await context.tenant.write { transaction in
                let request = try transaction.ownRequest(id, act.by)
                guard errors.isEmpty else { return }
                guard request.stage != .draft else {
                    throw Refusal(.outOfStep, "Submit the request first; then you can comment on it.")
                }
                try transaction.save(unlessRepeated: try request.comment(act, text: text))
            }
        } catch let refusal as Refusal {
            return try await context.requestPage(id, comment: form["comment"] ?? "", refusal: refusal)
        }
        guard errors.isEmpty else {
            return try await context.requestPage(id, comment: form["comment"] ?? "", errors: errors)
        }
        return context.redirect(to: .ae(context.slug, .request(id)), flash: Flash("Your comment is there."))
    }
}

extension PortalContext<AEPortal> {
    fileprivate func requestList() async throws -> Response {
        let query = try query()
        let filter = AERequestFilter(
            group: query.choice("show") ?? .open, move: query.choice("move"), search: query.text("q"),
            page: query.page)
        let ae = person.id
        let (list, counts, news) = try await tenant.read {
            (try $0.requests(ofAE: ae, filter), try $0.requestCounts(ofAE: ae), try $0.newsWaiting(for: ae))
        }
        let listing = AERequestListing(slug: slug, filter: filter, counts: counts, clock: clock)
        return page(
            AERequests(
                frame: frame(title: "Requests"), file: .ae(slug, .newRequest(.none)), groups: listing.groups,
                filters: listing.filters, rows: list.rows.map(listing.row),
                pagination: listing.pagination(list), empty: listing.empty, waiting: counts.waiting,
                news: news.map { NewsLine($0, tenant: slug) },
                zoneName: clock.zoneName))
    }
}
