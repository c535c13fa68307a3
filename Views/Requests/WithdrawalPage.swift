package import Domain

/// Asks why a request is no longer needed, and says who will be told.
package struct WithdrawalPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let request: Request
    let told: Told
    let reason: String
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, request: Request, matches: [Match], reason: String = "",
        errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.request = request
        self.reason = reason
        self.errors = errors
        told = Told(matches, of: request)
    }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Requests", .ae(tenant, .requests(.none))),
            Breadcrumb(request.wish.prospect.name, .ae(tenant, .request(request.id))),
        ]
    }
}
