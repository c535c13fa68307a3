package import Domain
import Foundation

/// The form that closes a tenant, to be deleted when its grace is over: what that does, and its short name to be typed.
package struct TenantDeletion: Sendable {
    let frame: Frame
    let tenant: Tenant
    let line: TenantLine
    let typed: String
    let errors: FieldErrors
    let lastDay: String

    package init(
        frame: Frame, tenant: Tenant, line: TenantLine, typed: String = "", errors: FieldErrors = [:],
        clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.line = line
        self.typed = typed
        self.errors = errors
        let end = clock.now.addingTimeInterval(Double(Tenant.graceDays) * 86_400)
        lastDay = clock.day(Day(of: end, in: clock.zone))
    }

    var back: Path { .admin(.tenant(tenant.slug)) }

    var crumbs: [Breadcrumb] {
        [Breadcrumb("Tenants", .admin(.tenants(.none))), Breadcrumb(tenant.name, back)]
    }

    var facts: FactList {
        FactList([
            Fact("People", line.people, note: line.roles), Fact("References", line.references),
            Fact("Open requests", line.openRequests), Fact("Last activity", line.lastActivity),
        ])
    }
}
