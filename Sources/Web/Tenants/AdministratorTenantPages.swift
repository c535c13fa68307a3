import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

extension TenantFilter {
    var query: PathQuery {
        [
            "q": search, "state": state?.rawValue ?? "", "tier": tier, "only": strain?.rawValue ?? "",
            "sort": sort == .name ? "" : sort.rawValue,
        ]
    }

    /// What a form carries so that the same tenants match again.
    var fields: [HiddenField] {
        [
            HiddenField("q", search), HiddenField("state", state?.rawValue ?? ""),
            HiddenField("only", strain?.rawValue ?? ""),
        ]
    }

    static var stateChoices: [FieldChoice] {
        State.allCases.map { state in
            switch state {
            case .active: FieldChoice(state.rawValue, "Active")
            case .suspended: FieldChoice(state.rawValue, "Suspended")
            case .broken: FieldChoice(state.rawValue, "Cannot be opened")
            case .deleted: FieldChoice(state.rawValue, "To be deleted")
            }
        }
    }
}

extension TenantRow {
    func line(_ clock: ReaderClock) -> TenantLine {
        let counts = summary.map { summary in
            TenantLine.Counts(
                coordinators: summary.coordinators, aes: summary.aes, owners: summary.owners,
                references: summary.activeReferences, openRequests: summary.openRequests,
                quarterEngagements: summary.quarterEngagements, lastActivityAt: summary.lastActivityAt,
                fileBytes: summary.fileBytes)
        }
        return TenantLine(tenant: tenant, counts: counts, fault: summary?.fault ?? "", clock: clock)
    }
}

extension TierSummary {
    func cell(of tenant: Slug) -> TierCell {
        TierCell(
            name: name, path: .admin(.tenantTier(tenant, position: position, .none)), limits: limits,
            members: members, poolMinimum: poolMinimum, poolMaximum: poolMaximum,
            taken: taken, allowed: allowed, offRotation: offRotation, overLimit: overLimit)
    }
}

extension ControlSnapshot {
    /// Where a tenant's tiers come from, as its page says it.
    fileprivate func templateChoice(of slug: Slug) throws -> TemplateChoice {
        let following = try tierFollowing(of: slug)
        return TemplateChoice(
            tenant: slug, templates: try tierTemplates().map(\.newest.template), version: following.version,
            newest: following.newest, open: following.open,
            deviations: following.deviations(of: try tierSummaries(of: [slug])[slug] ?? [])
                .flatMap(\.lines))
    }
}

extension AdministratorContext {
    func tenantList(_ filter: TenantFilter, page number: Int) async throws -> Response {
        let shown = try await control.read { try $0.tenantRows(filter, page: number) }
        try await survey.refresh(shown.rows.map(\.tenant.slug), now: now)
        let rows = try await control.read { try $0.tenantRows(filter, page: number) }
        let isNarrowed = filter != TenantFilter()
        return page(
            TenantList(
                frame: frame(title: "Tenants"), lines: rows.rows.map { $0.line(clock) },
                filters: FilterBar(
                    action: .admin(.tenants(.none)), search: filter.search, searchLabel: "Search tenants",
                    filters: [
                        Filter(
                            "State", name: "state", value: filter.state?.rawValue ?? "",
                            choices: TenantFilter.stateChoices)
                    ], clear: isNarrowed ? .admin(.tenants(.none)) : nil),
                pagination: rows.pagination(("tenant", "tenants"), filter.query) { .admin(.tenants($0)) },
                refresh: ButtonForm(
                    "Refresh", action: .admin(.refreshTenants),
                    fields: filter.fields + [HiddenField("page", "\(rows.page)")]),
                isNarrowed: isNarrowed, zoneName: clock.zoneName))
    }

    func tenantPage(
        entry: TenantPage.Entry? = nil, suspendErrors: FieldErrors = [:], inviteErrors: FieldErrors = [:],
        renameErrors: FieldErrors = [:]
    ) async throws -> Response {
        let slug = try await tenantRow().tenant.slug
        try await survey.look(at: [slug], now: now)
        let row = try await tenantRow()
        let (acts, template) = try await control.read {
            (try $0.administration(of: slug, most: 10), try $0.templateChoice(of: slug))
        }
        let view = TenantPage(
            frame: frame(title: row.tenant.name), tenant: row.tenant, line: row.line(clock),
            inside: row.summary?.fault.isEmpty == true ? try await inside(slug) : nil,
            template: template, acts: timeline(acts), clock: clock, entry: entry,
            suspendErrors: suspendErrors, inviteErrors: inviteErrors, renameErrors: renameErrors)
        let isWrong = !suspendErrors.isEmpty || !inviteErrors.isEmpty || !renameErrors.isEmpty
        return page(view, status: isWrong ? .unprocessableContent : .ok)
    }

    private func inside(_ slug: Slug) async throws -> TenantPage.Inside {
        let now = now
        let sight = try await registry.withTenant(slug) { tenant in
            try await tenant.read { try $0.sight(at: now) }
        }
        let changes = sight.tierActivity.map { activity in
            TimelineEntry(
                when: clock.moment(activity.at), moment: ReaderClock.iso(activity.at),
                who: activity.actorName,
                sentence: activity.sentence, detail: activity.detail.isEmpty ? nil : activity.detail)
        }
        return TenantPage.Inside(
            zone: sight.program.timeZone.identifier.replacing("_", with: " "),
            currency: sight.program.currency,
            coordinators: sight.coordinators.map {
                TenantCoordinator(
                    person: $0.person, tenant: slug, seenAt: $0.seenAt,
                    hasOpenInvitation: $0.hasOpenInvitation, clock: clock)
            },
            tiers: sight.tiers.map { $0.cell(of: slug) },
            tierChanges: changes.isEmpty ? nil : Timeline(changes))
    }

    func created(_ wish: TenantDesk.Wish, address: String?) -> Response {
        secret(
            InvitationMade(
                frame: frame(title: "\(wish.name) is there"), title: "\(wish.name) is there",
                sentence:
                    "The program has its tiers and the usual business hours. Its coordinator's invitation lies in its outbox.",
                facts: FactList([
                    Fact("Short name", wish.slug.text), Fact("Time zone", wish.timeZone.identifier),
                    Fact("Currency", wish.currency),
                    Fact("Coordinator", wish.coordinatorName, note: wish.coordinatorMail.text),
                ]), address: address, breadcrumbs: [Breadcrumb("Tenants", .admin(.tenants(.none)))],
                next: ActionLink("Go to the tenant", .admin(.tenant(wish.slug)), tone: .accent)))
    }

    func invited(_ name: String, _ mail: MailAddress, to tenant: Tenant, address: String?) -> Response {
        secret(
            InvitationMade(
                frame: frame(title: "\(name) is invited"), title: "\(name) is invited",
                sentence:
                    "The invitation lies in the outbox of \(tenant.name). An older link no longer works.",
                facts: FactList([Fact("Coordinator", name, note: mail.text)]), address: address,
                breadcrumbs: [
                    Breadcrumb("Tenants", .admin(.tenants(.none))),
                    Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))),
                ], next: ActionLink("Back to the tenant", .admin(.tenant(tenant.slug)), tone: .accent)))
    }
}
