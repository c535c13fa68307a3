/// The form that takes in an exported tenant.
package struct TenantImport: Sendable {
    let frame: Frame
    let mostMegabytes: Int
    let slug: String
    let name: String
    let isClosed: Bool
    let errors: FieldErrors

    package init(
        frame: Frame, mostMegabytes: Int, slug: String = "", name: String = "", isClosed: Bool = false,
        errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.mostMegabytes = mostMegabytes
        self.slug = slug
        self.name = name
        self.isClosed = isClosed
        self.errors = errors
    }
}
