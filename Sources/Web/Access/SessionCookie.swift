import Domain
import Hummingbird

/// The cookie of a session: one name a tenant, since `__Host-` cookies belong to the whole host.
struct SessionCookie {
    let name: String
    private let settings: ServerSettings

    /// - Parameter slug: the tenant; nothing for administrators.
    init(slug: Slug?, settings: ServerSettings) {
        // Browsers take the prefix only with Secure, which plain http cannot have.
        name = (settings.baseURL.isSecure ? "__Host-" : "") + "vs-\(slug?.text ?? "admin")"
        self.settings = settings
    }

    func holding(_ id: SessionID) throws -> Cookie {
        try Cookie.validated(
            name: name, value: id.text, maxAge: Int(settings.sessionLife), path: "/",
            secure: settings.baseURL.isSecure, sameSite: .lax)
    }

    func cleared() throws -> Cookie {
        try Cookie.validated(
            name: name, value: "", maxAge: 0, path: "/", secure: settings.baseURL.isSecure, sameSite: .lax)
    }
}
