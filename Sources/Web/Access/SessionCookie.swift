import Domain
import Foundation
import Hummingbird
import Store

/// The cookie of a session: one name a tenant, since `__Host-` cookies belong to the whole host.
struct SessionCookie {
    let name: String
    private let settings: ServerSettings
    private let life: TimeInterval

    /// - Parameter slug: the tenant; nothing for administrators.
    init(slug: Slug?, settings: ServerSettings) {
        // Browsers take the prefix only with Secure, which plain http cannot have.
        name = (settings.baseURL.isSecure ? "__Host-" : "") + "vs-\(slug?.text ?? "admin")"
        self.settings = settings
        life = settings.sessionLife
    }

    /// The cookie of an administrator whose code is still awaited; no tenant's short name has a dot.
    init(awaitingCode settings: ServerSettings) {
        name = (settings.baseURL.isSecure ? "__Host-" : "") + "vs-admin.code"
        self.settings = settings
        life = UnfinishedSignIn.life
    }

    func holding(_ id: SessionID) throws -> Cookie {
        try Cookie.validated(
            name: name, value: id.text, maxAge: Int(life), path: "/",
            secure: settings.baseURL.isSecure, sameSite: .lax)
    }

    func cleared() throws -> Cookie {
        try Cookie.validated(
            name: name, value: "", maxAge: 0, path: "/", secure: settings.baseURL.isSecure, sameSite: .lax)
    }
}
