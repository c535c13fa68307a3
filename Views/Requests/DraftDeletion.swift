package import Domain

/// Asks whether a draft shall go for good.
package struct DraftDeletion: Sendable {
    let frame: Frame
    let tenant: Slug
    let request: Request

    package init(frame: Frame, tenant: Slug, request: Request) {
        self.frame = frame
        self.tenant = tenant
        self.request = request
    }

    var crumbs: [Breadcrumb] {
        [Breadcrumb(request.wish.prospect.name, .ae(tenant, .check(request.id)))]
    }
}
