package import Domain
package import Foundation

/// A tenant in the administrator's list, with how it stood when somebody last looked.
package struct TenantLine: Sendable {
    /// What was counted in the tenant.
    package struct Counts: Sendable {
        package let coordinators: Int
        package let aes: Int
        package let owners: Int
        package let references: Int
        package let openRequests: Int
        package let quarterEngagements: Int
        package let lastActivityAt: Date?
        package let fileBytes: Int64

        package init(
            coordinators: Int, aes: Int, owners: Int, references: Int, openRequests: Int,
            quarterEngagements: Int,
            lastActivityAt: Date?, fileBytes: Int64
        ) {
            self.coordinators = coordinators
            self.aes = aes
            self.owners = owners
            self.references = references
            self.openRequests = openRequests
            self.quarterEngagements = quarterEngagements
            self.lastActivityAt = lastActivityAt
            self.fileBytes = fileBytes
        }
    }

    let name: String
    let slug: String
    let path: Path
    let state: StatusBadge
    /// Why it is suspended or cannot be opened, or until when it is there.
    let reason: String?
    let people: String
    let roles: String
    let references: String
    let openRequests: String
    let engagements: String
    let lastActivity: String
    let size: String

    /// - Parameter fault: why the tenant could not be opened; empty when it could.
    package init(tenant: Tenant, counts: Counts?, fault: String, clock: ReaderClock) {
        name = tenant.name
        slug = tenant.slug.text
        path = .admin(.tenant(tenant.slug))
        state = Self.badge(tenant, fault: fault)
        reason = Self.reason(tenant, fault: fault, clock)
        guard let counts else {
            (people, roles, references, openRequests) = ("", "", "", "")
            (engagements, lastActivity, size) = ("", "", "")
            return
        }
        people = String(counts.coordinators + counts.aes + counts.owners)
        roles = [
            Self.count(counts.coordinators, "coordinator"), Self.count(counts.aes, "AE"),
            Self.count(counts.owners, "account owner"),
        ].joined(separator: ", ")
        references = String(counts.references)
        openRequests = String(counts.openRequests)
        engagements = String(counts.quarterEngagements)
        lastActivity = counts.lastActivityAt.map { clock.time($0) } ?? "never"
        size = Self.size(counts.fileBytes)
    }

    package static func badge(_ tenant: Tenant, fault: String) -> StatusBadge {
        if !fault.isEmpty { return StatusBadge("Cannot be opened", tone: .bad) }
        if tenant.deletesAt != nil { return StatusBadge("To be deleted", tone: .bad) }
        return tenant.isSuspended
            ? StatusBadge("Suspended", tone: .warn) : StatusBadge("Active", tone: .good)
    }

    private static func reason(_ tenant: Tenant, fault: String, _ clock: ReaderClock) -> String? {
        if !fault.isEmpty { return fault }
        if let deletesAt = tenant.deletesAt { return "until \(clock.moment(deletesAt))" }
        return tenant.isSuspended ? tenant.suspendedBecause : nil
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    static func size(_ bytes: Int64) -> String {
        if bytes < 1_000_000 { return "\((bytes + 500) / 1000) KB" }
        let tenths = (bytes + 50_000) / 100_000
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) MB" : "\(Money.grouped(tenths / 10)) MB"
    }
}
