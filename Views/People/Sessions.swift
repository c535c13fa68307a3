package import Domain

/// Where a person sees the browsers that are signed in as them, ends those that should not be, and changes the password.
package struct Sessions: Sendable {
    let frame: Frame
    let tenant: Slug
    let rows: [SessionRow]
    let hasPassword: Bool
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, rows: [SessionRow], hasPassword: Bool, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.rows = rows
        self.hasPassword = hasPassword
        self.errors = errors
    }
}
