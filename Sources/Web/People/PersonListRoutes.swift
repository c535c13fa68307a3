import Domain
import Hummingbird
import Store
import Views

/// Everybody who can sign in to the tenant, as a coordinator sees them.
func addPersonList(to site: Site) {
    site.coordinator.get("people") { context in
        let listing = PersonListing(try context.query())
        let (now, slug, clock) = (context.now, context.slug, context.clock)
        let list = try await context.tenant.read {
            try $0.personRows(listing.filter, at: now, page: listing.page)
        }
        return context.page(
            PersonList(
                frame: context.frame(title: "People"), tenant: slug,
                filters: listing.bar { .coordinator(slug, .people($0)) },
                lines: list.rows.map { PersonLine($0, tenant: slug, clock: clock) },
                pages: list.pagination((one: "person", many: "people"), listing.address) {
                    .coordinator(slug, .people($0))
                }, clock: clock))
    }
}
