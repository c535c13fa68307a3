import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// Where an administrator says what is to be different in a tier of one, several or all tenants.
func addTierEdits(to site: Site) {
    site.administrator.get("tiers/change") { context in
        let choice = TierChoice(try context.query().form)
        switch try await context.scope(of: choice) {
        case .problem(let problem):
            return try await context.tierMatrix(TenantFilter(), page: 1, problem: problem)
        case .scope(let scope): return context.tierEditForm(choice, scope, key: UUID().uuidString)
        }
    }
    site.administrator.post("tiers/changes") { context, form in
        let choice = TierChoice(form)
        guard let key = form["form-key"], (8...64).contains(key.utf8.count) else { throw WebRefusal.badForm }
        let scope: TierScope
        switch try await context.scope(of: choice) {
        case .problem(let problem):
            return try await context.tierMatrix(TenantFilter(), page: 1, problem: problem)
        case .scope(let found): scope = found
        }
        var reader = TierEditReader(form, known: Set(scope.spread.benefits.map(\.benefit.title)))
        guard let edit = reader.edit() else {
            return context.tierEditForm(
                choice, scope, key: key, entry: reader.entry, errors: reader.fields.errors)
        }
        let (administrator, now) = (context.administrator.id, context.now)
        let found = try await context.control.write { transaction in
            let id = try transaction.insertTierPlan(
                edit, of: choice.tierName, for: scope.tenants.map(\.slug), by: administrator,
                formKey: "\(administrator):\(key)", at: now)
            return try transaction.tierPlan(id)
        }
        guard let plan = found else { throw WebRefusal.notFound }
        if plan.count(.unchecked) > 0 {
            _ = await context.visit.services.tierPlans.look(plan, context.visit.services)
        }
        return context.redirect(to: .admin(.tierPlan(number: plan.id.number, .none)))
    }
}

/// The tenants in which a tier is to change, and how it stands there.
struct TierScope: Sendable {
    let tenants: [Tenant]
    let spread: TierSpread

    /// "Acme Hardware and Medisoft", "40 tenants".
    var spelled: String {
        tenants.count <= 3
            ? tenants.map(\.name).formatted(
                .list(type: .and, width: .standard).locale(Locale(identifier: "en_GB")))
            : "\(tenants.count) tenants"
    }
}

extension AdministratorContext {
    fileprivate enum ScopeAnswer {
        case scope(TierScope)
        /// Why there is nothing to change, in a sentence.
        case problem(String)
    }

    /// More tenants than these are not looked into again before the form is drawn; the next page looks at each.
    private static let mostRefreshed = 50

    fileprivate func scope(of choice: TierChoice) async throws -> ScopeAnswer {
        let tenants = try await control.read { try choice.tenants($0) }
        guard !tenants.isEmpty else { return .problem("Tick at least one tenant, or choose all that match.") }
        if tenants.count <= Self.mostRefreshed {
            try await survey.refresh(tenants.map(\.slug), now: now)
        }
        let (names, summaries) = try await control.read {
            (try $0.tierNames(), try $0.tierSummaries(of: tenants.map(\.slug)))
        }
        guard names.contains(where: { Name.isSame($0, choice.tierName) }) else {
            return .problem("There is no tier of that name anywhere. Choose one of the list.")
        }
        return .scope(TierScope(tenants: tenants, spread: TierSpread(of: choice.tierName, in: summaries)))
    }

    fileprivate func tierEditForm(
        _ choice: TierChoice, _ scope: TierScope, key: String, entry: TierEditForm.Entry = .init(),
        errors: FieldErrors = [:]
    ) -> Response {
        let spread = scope.spread
        let view = TierEditForm(
            frame: frame(title: "Change the tier \(choice.tierName)"), tierName: choice.tierName,
            tenants: scope.spelled, quarterNow: spread.spelled(\.limits.quarter),
            yearNow: spread.spelled(\.limits.year),
            known: spread.benefits.map {
                TierEditForm.Known(
                    title: $0.benefit.title, figures: $0.benefit.figures, count: $0.count,
                    of: spread.tenantCount)
            },
            kept: choice.fields + [HiddenField("form-key", key)], entry: entry, errors: errors)
        return page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
