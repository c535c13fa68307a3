import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// One template of the catalogue: its tiers, what is open to coordinators, its versions, its publication.
func addTierTemplates(to site: Site) {
    site.administrator.get("tiers/catalogue/:template") { context in
        try await context.tierTemplatePage()
    }
    site.administrator.post("tiers/catalogue/:template/open") { context, form in
        var fields = FormReader(form)
        let open = Set(fields.choices("open", TierField.self))
        let seen = fields.integer("seen", in: 1...Int(Int32.max)) ?? 0
        guard fields.isValid else { throw WebRefusal.badForm }
        return try await context.revise { newest throws(Refusal) in
            try newest.edit(tiers: newest.tiers, open: open, seen: seen)
        }
    }
    site.administrator.post("tiers/catalogue/:template/restore") { context, form in
        var fields = FormReader(form)
        let number = fields.integer("version", in: 1...Int(Int32.max)) ?? 0
        let seen = fields.integer("seen", in: 1...Int(Int32.max)) ?? 0
        guard fields.isValid else { throw WebRefusal.badForm }
        let changes = try await context.tierTemplateChanges()
        guard let older = changes.first(where: { $0.version.number == number })?.version else {
            throw WebRefusal.notFound
        }
        return try await context.revise { newest throws(Refusal) in try newest.restore(older, seen: seen) }
    }
    site.administrator.post("tiers/catalogue/:template/publish") { context, form in
        let key = form["form-key"] ?? ""
        guard (8...64).contains(key.utf8.count) else { throw WebRefusal.badForm }
        let (version, now) = (try await context.newestVersion(), context.now)
        let administrator = context.administrator.id
        let found = try await context.control.write { transaction in
            let followers = try transaction.followers(of: version.template.id).map(\.slug)
            guard !followers.isEmpty else {
                throw Refusal(.outOfStep, "No tenant follows this template yet.")
            }
            let id = try transaction.insertTierPlan(
                publishing: version, to: followers, by: administrator,
                formKey: "\(administrator):\(key)", at: now)
            return try transaction.tierPlan(id)
        }
        guard let plan = found else { throw WebRefusal.notFound }
        if plan.count(.unchecked) > 0 {
            _ = await context.visit.services.tierPlans.look(plan, context.visit.services)
        }
        return context.redirect(to: .admin(.tierPlan(number: plan.id.number, .none)))
    }
    site.administrator.get("tiers/catalogue/:template/tiers/:tier") { context in
        let (version, place) = (try await context.newestVersion(), try context.tierPlace())
        let tier = try context.tier(place, of: version)
        return context.tierForm(
            version, place, entry: tier.map { TierFields.Entry($0) } ?? TierFields.Entry(),
            name: "", seen: version.number)
    }
    site.administrator.post("tiers/catalogue/:template/tiers/:tier") { context, form in
        let (version, place) = (try await context.newestVersion(), try context.tierPlace())
        let known = try context.tier(place, of: version)
        let blank = Tier(
            id: ID(Int64(place)), position: place - 1, name: form["name"]?.trimmed ?? "",
            limits: Limits(quarter: 0, year: 0), poolMinimum: 0, poolMaximum: nil, audience: "",
            commitment: "", benefits: [])
        var reader = TierReader(form, base: known ?? blank, open: Set(TierField.allCases))
        var names = FormReader(form)
        let seen = names.integer("seen", in: 1...Int(Int32.max)) ?? 0
        if known == nil { _ = names.line("name", max: 40) }
        if let tier = reader.tier, names.isValid {
            var tiers = version.tiers
            if known == nil { tiers.append(tier) } else { tiers[place - 1] = tier }
            do {
                guard let revision = try version.edit(tiers: tiers, open: version.open, seen: seen) else {
                    throw Refusal(.invalid, "Say what is to be different")
                }
                return try await context.saved(revision)
            } catch let refusal as Refusal where refusal.kind == .invalid {
                reader.reject(refusal)
            }
        }
        return context.tierForm(
            version, place, entry: reader.entry, name: form["name"] ?? "", seen: seen,
            errors: reader.fields.errors.isEmpty ? names.errors : reader.fields.errors)
    }
    site.administrator.post("tiers/catalogue/:template/tiers/:tier/remove") { context, form in
        var fields = FormReader(form)
        let (place, seen) = (try context.tierPlace(), fields.integer("seen", in: 1...Int(Int32.max)) ?? 0)
        guard fields.isValid else { throw WebRefusal.badForm }
        return try await context.revise { newest throws(Refusal) in
            try newest.edit(
                tiers: newest.tiers.filter { $0.position != place - 1 }, open: newest.open, seen: seen)
        }
    }
}

extension AdministratorContext {
    fileprivate func tierTemplateChanges() async throws -> [TierTemplateChange] {
        let id = try id("template", TierTemplate.self)
        let changes = try await control.read { try $0.tierTemplateChanges(id) }
        guard !changes.isEmpty else { throw WebRefusal.notFound }
        return changes
    }

    fileprivate func newestVersion() async throws -> TierTemplateVersion {
        guard let newest = try await tierTemplateChanges().first?.version else { throw WebRefusal.notFound }
        return newest
    }

    fileprivate func tierPlace() throws -> Int {
        guard let place = Int(try visit.parameter("tier")), place > 0 else { throw WebRefusal.notFound }
        return place
    }

    /// The tier at that place; nil for the place after the last, where one can be added.
    fileprivate func tier(_ place: Int, of version: TierTemplateVersion) throws -> Tier? {
        guard place <= version.tiers.count + 1, place <= TierTemplateVersion.mostTiers else {
            throw WebRefusal.notFound
        }
        return place <= version.tiers.count ? version.tiers[place - 1] : nil
    }

    /// Makes the next version of the template that the address names, unless nothing would be different.
    fileprivate func revise(
        _ rule: @Sendable (TierTemplateVersion) throws(Refusal) -> TierRevision?
    ) async throws -> Response {
        let newest = try await newestVersion()
        guard let revision = try rule(newest) else {
            return redirect(
                to: .admin(.tierTemplate(number: newest.template.id.number, .none)),
                flash: Flash("It is that way already; nothing was changed", tone: .accent))
        }
        return try await saved(revision)
    }

    /// Somebody who made the same version at the same moment has it; this one is refused by the table's key.
    fileprivate func saved(_ revision: TierRevision) async throws -> Response {
        let version = revision.version
        let act = act(
            .tierTemplateChanged, "made version \(version.number) of the template \(version.template.name)",
            detail: revision.differences.joined(separator: "\n"))
        try await control.write { transaction in
            guard try transaction.newestVersion(of: version.template.id)?.number == version.number - 1 else {
                throw Refusal(.stale, "Somebody made another version meanwhile. Look at it first.")
            }
            try transaction.save(revision, act)
        }
        return redirect(
            to: .admin(.tierTemplate(number: version.template.id.number, .none)),
            flash: Flash("Version \(version.number) is made. Tenants get it when it is published."))
    }

    fileprivate func tierForm(
        _ version: TierTemplateVersion, _ place: Int, entry: TierFields.Entry, name: String, seen: Int,
        errors: FieldErrors = [:]
    ) -> Response {
        let tier = place <= version.tiers.count ? version.tiers[place - 1] : nil
        let title = tier.map { "Change the tier \($0.name)" } ?? "Add a tier"
        let view = TemplateTierForm(
            frame: frame(title: title), template: version.template, place: place, tierName: tier?.name,
            name: name, seen: seen, entry: entry, canBeRemoved: version.tiers.count > 1, errors: errors)
        return page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    fileprivate func tierTemplatePage() async throws -> Response {
        let (changes, number) = (try await tierTemplateChanges(), try query().page)
        guard let newest = changes.first?.version else { throw WebRefusal.notFound }
        let id = newest.template.id
        let all = try await control.read { try $0.followers(of: id) }
        let shown = ListPage(all: all, page: number)
        let slugs = shown.rows.map(\.slug)
        try await survey.refresh(slugs, now: now)
        let (followings, tiers) = try await control.read {
            (try $0.tierFollowings(of: slugs), try $0.tierSummaries(of: slugs))
        }
        let view = TierTemplatePage(
            frame: frame(title: newest.template.name), version: newest,
            followers: shown.rows.map { tenant in
                let following = followings[tenant.slug]
                return TierTemplatePage.Follower(
                    tenant, version: following?.version?.number ?? newest.number,
                    isBehind: following?.isBehind ?? false,
                    deviations: following?.deviations(of: tiers[tenant.slug] ?? []).flatMap(\.lines) ?? [])
            },
            followerCount: all.count,
            pagination: shown.pagination(("tenant", "tenants"), .none) {
                .admin(.tierTemplate(number: id.number, $0))
            },
            changes: changes.map { change in
                TierTemplatePage.Change(
                    change.version, newest: newest.number, differences: change.differences,
                    restores: change.restores, by: change.actorName, when: clock.moment(change.at))
            }, formKey: UUID().uuidString)
        return page(view)
    }
}
