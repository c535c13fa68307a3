package import Domain

/// Where a person gets, renews and gives up the private address at which their calendar program finds their calls.
package struct CalendarPage: Sendable {
    let frame: Frame
    let tenant: Slug
    /// Nil while they have none.
    let address: String?
    /// The day from which on the address works.
    let since: String?

    package init(frame: Frame, tenant: Slug, address: String?, since: String?) {
        self.frame = frame
        self.tenant = tenant
        self.address = address
        self.since = since
    }

    var renewal: ButtonForm {
        ButtonForm(
            address == nil ? "Make me an address" : "Make a new address",
            action: .member(tenant, .calendarRenewal), tone: address == nil ? .accent : .neutral,
            confirm: address == nil
                ? nil : "Make a new address? Calendars that use this one find nothing any more.")
    }

    var end: ButtonForm {
        ButtonForm(
            "Give it up", action: .member(tenant, .calendarEnd), tone: .quiet,
            confirm: "Give the address up? Calendars that use it find nothing any more.")
    }
}
