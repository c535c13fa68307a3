import Domain
import Hummingbird
import Store
import Views

/// What an administrator left open in a tier, changed by a coordinator of the program.
func addOpenTiers(to site: Site) {
    site.coordinator.get("tiers/:tier/edit") { context in
        let (tier, open) = try await context.openTier()
        return context.openTierForm(tier, open, entry: TierFields.Entry(tier))
    }
    site.coordinator.post("tiers/:tier/edit") { context, form in
        let (tier, open) = try await context.openTier()
        var reader = TierReader(form, base: tier, open: open)
        guard let wanted = reader.tier else {
            return context.openTierForm(tier, open, entry: reader.entry, errors: reader.fields.errors)
        }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                guard let current = try transaction.tiers().first(where: { $0.id == tier.id }) else {
                    throw Refusal(.notFound, "This tier is gone.")
                }
                guard current == tier else {
                    throw Refusal(.stale, "Somebody changed this tier at the same moment. Look at it again.")
                }
                if let change = try current.change(to: wanted, open: open, act) {
                    try transaction.save(change)
                }
            }
        } catch let refusal as Refusal where refusal.kind == .invalid {
            reader.reject(refusal)
            return context.openTierForm(tier, open, entry: reader.entry, errors: reader.fields.errors)
        }
        return context.redirect(
            to: .coordinator(context.slug, .tiers), flash: Flash("The tier \(tier.name) is saved"))
    }
}

extension CoordinatorContext {
    /// What coordinators of this program may change in its tiers.
    func openTierFields() async throws -> Set<TierField> {
        let slug = slug
        return try await visit.services.control.read { try $0.tierFollowing(of: slug).open }
    }

    fileprivate func openTier() async throws -> (Tier, Set<TierField>) {
        let (id, open) = (try id("tier", Tier.self), try await openTierFields())
        guard let tier = try await tenant.read({ try $0.tiers().first { $0.id == id } }) else {
            throw WebRefusal.notFound
        }
        guard !open.isEmpty else {
            throw Refusal(.outOfStep, "The administrator of the server changes the tiers of this program.")
        }
        return (tier, open)
    }

    fileprivate func openTierForm(
        _ tier: Tier, _ open: Set<TierField>, entry: TierFields.Entry, errors: FieldErrors = [:]
    ) -> Response {
        let view = OpenTierForm(
            frame: frame(title: "Change the tier \(tier.name)"), tenant: slug, tier: tier, open: open,
            entry: entry, errors: errors)
        return page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
