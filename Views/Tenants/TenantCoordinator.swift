package import Domain
package import Foundation

/// One coordinator on the administrator's page of a tenant.
package struct TenantCoordinator: Sendable {
    let name: String
    let mail: String
    let standing: String
    let invite: ButtonForm

    package init(
        person: Person, tenant: Slug, seenAt: Date?, hasOpenInvitation: Bool, clock: ReaderClock
    ) {
        name = person.name
        mail = person.mail.text
        standing =
            seenAt.map { "last seen \(clock.moment($0))" }
            ?? (hasOpenInvitation ? "invited, has not come yet" : "not signed in")
        invite = ButtonForm(
            "Invite again", action: .admin(.invitation(tenant, person.id)),
            confirm: "Send \(person.name) a new invitation? An older link stops working.")
    }
}
