package import Domain

/// The administrator's page of one tenant: what it is, who runs it, how it is used, and closing it for a while.
package struct TenantPage: Sendable {
    /// What can only be known while the tenant's file can be read.
    package struct Inside: Sendable {
        let zone: String
        let currency: String
        let coordinators: [TenantCoordinator]
        let tiers: [TierCell]
        let tierChanges: Timeline?

        package init(
            zone: String, currency: String, coordinators: [TenantCoordinator], tiers: [TierCell],
            tierChanges: Timeline?
        ) {
            self.zone = zone
            self.currency = currency
            self.coordinators = coordinators
            self.tiers = tiers
            self.tierChanges = tierChanges
        }
    }

    /// What was typed into the page's forms, kept when something in it is wrong.
    package struct Entry: Sendable {
        package var reason = ""
        package var name = ""
        package var mail = ""
        package var newName = ""

        package init() {}
    }

    let frame: Frame
    let tenant: Tenant
    let line: TenantLine
    /// Nil while the tenant cannot be opened.
    let inside: Inside?
    /// Where its tiers come from.
    let template: TemplateChoice
    let acts: Timeline?
    let clock: ReaderClock
    let entry: Entry
    let suspendErrors: FieldErrors
    let inviteErrors: FieldErrors
    let renameErrors: FieldErrors

    package init(
        frame: Frame, tenant: Tenant, line: TenantLine, inside: Inside?, template: TemplateChoice,
        acts: Timeline?, clock: ReaderClock, entry: Entry? = nil, suspendErrors: FieldErrors = [:],
        inviteErrors: FieldErrors = [:], renameErrors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.line = line
        self.inside = inside
        self.template = template
        self.acts = acts
        self.clock = clock
        self.entry = entry ?? Entry()
        self.suspendErrors = suspendErrors
        self.inviteErrors = inviteErrors
        self.renameErrors = renameErrors
    }

    var facts: FactList {
        FactList([
            Fact("Short name", tenant.slug.text),
            Fact("Time zone", inside?.zone ?? ""), Fact("Currency", inside?.currency ?? ""),
            Fact("Created", clock.moment(tenant.createdAt)), Fact("File", line.size),
            Fact("Last activity", line.lastActivity),
        ])
    }

    var stats: Stats {
        Stats([
            Stat("People", line.people, note: line.roles), Stat("References", line.references),
            Stat("Open requests", line.openRequests),
            Stat("Engagements this quarter", line.engagements),
        ])
    }

    var resume: ButtonForm {
        ButtonForm(
            "Resume", action: .admin(.resume(tenant.slug)), tone: .accent,
            confirm: "Open \(tenant.name) to its people again?")
    }

    var keep: ButtonForm {
        ButtonForm("Keep the tenant", action: .admin(.keepTenant(tenant.slug)), tone: .accent)
    }

    var deletion: Notice? {
        tenant.deletesAt.map { deletesAt in
            Notice(
                "It is closed to its people, who read that, and is removed for good on \(clock.moment(deletesAt)). "
                    + "Kept before then, it is there again as it was.", title: "To be deleted", tone: .bad)
        }
    }

    var newName: String { renameErrors.isEmpty ? tenant.name : entry.newName }

    var suspendQuestion: String {
        "Close \(tenant.name)? Its people are kept out from their next click on and read your reason."
    }
}
