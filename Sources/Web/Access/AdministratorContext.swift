package import Hummingbird
package import Store
package import Views

/// A request by an administrator of the server.
package struct AdministratorContext: AdmittedContext {
    package static let audience = Audience.administrator
    package let visit: Visit
    package let administrator: Administrator
    package let session: Session

    private init(visit: Visit, administrator: Administrator, session: Session) {
        self.visit = visit
        self.administrator = administrator
        self.session = session
    }

    package var control: ControlDatabase { visit.services.control }
    package var registry: TenantRegistry { visit.services.registry }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        guard let (administrator, session) = try await SessionCheck(visit: visit).administrator() else {
            throw visit.signInNeeded(at: .admin(.signIn))
        }
        return try await handler(Self(visit: visit, administrator: administrator, session: session))
    }

    package func frame(title: String) -> Frame {
        var frame = Frame(
            title: title, tenantName: "Vouchsafe", portalName: "Administrator", home: .admin(.tenants(.none)),
            navigation: AdministratorNavigation.items.map { item in
                var item = item
                item.isCurrent =
                    visit.path == item.path.text || visit.path.hasPrefix(item.path.text + "/")
                return item
            },
            personName: administrator.name, signOut: .admin(.signOut), sessions: .admin(.account),
            flash: visit.flash,
            demo: visit.services.settings.demo.map { _ in
                DemoBanner(personName: administrator.name, roleName: "Administrator", switchPerson: .home)
            })
        frame.sessionsTitle = "Your account"
        return frame
    }
}
