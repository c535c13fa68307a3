import Domain
import Store
import Views

/// Which tier an administrator wants to change, and in which tenants: those ticked, or all that a filter matches.
struct TierChoice: Sendable {
    let tierName: String
    private let isAll: Bool
    private let filter: TenantFilter
    private let ticked: Set<Slug>

    /// Reads it out of the address of the form, or out of the form that carries it along.
    init(_ form: SentForm) {
        tierName = form["tier"] ?? ""
        isAll = form["all"] == "yes"
        filter = TenantFilter(
            search: form["q"] ?? "", state: form["state"].flatMap(TenantFilter.State.init),
            tier: form["narrowed"] ?? "", strain: form["only"].flatMap(TierStrain.init))
        ticked = Set((form.values["tenants"] ?? []).compactMap { Slug($0) })
    }

    /// What the form carries along so that the same is chosen again.
    var fields: [HiddenField] {
        let chosen =
            isAll
            ? filter.fields + [HiddenField("all", "yes"), HiddenField("narrowed", filter.tier)]
            : ticked.sorted().map { HiddenField("tenants[]", $0.text) }
        return [HiddenField("tier", tierName)] + chosen
    }

    /// The tenants that are there, by name.
    func tenants(_ control: ControlSnapshot) throws -> [Tenant] {
        let chosen = isAll ? Set(try control.slugs(filter)) : ticked
        return try control.tenants().filter { chosen.contains($0.slug) }
    }
}

/// How a tier stands over several tenants, for the form that changes it.
struct TierSpread: Sendable {
    private let tiers: [TierSummary]

    /// - Parameter summaries: the tiers of the chosen tenants.
    init(of tierName: String, in summaries: [Slug: [TierSummary]]) {
        tiers = summaries.values.flatMap(\.self).filter { $0.name.lowercased() == tierName.lowercased() }
    }

    /// "4", or "4 in 38 tenants, 5 in 2".
    func spelled(_ number: (TierSummary) -> Int) -> String {
        let counts = Dictionary(grouping: tiers.map(number), by: \.self).mapValues(\.count)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = counts.first else { return "not known" }
        if counts.count == 1 { return "\(first.key)" }
        return "\(first.key) in \(first.value) tenant\(first.value == 1 ? "" : "s"), "
            + counts.dropFirst().map { "\($0.key) in \($0.value)" }.joined(separator: ", ")
    }

    /// Every benefit that the tier has in any of them, each title once, with how many have it.
    var benefits: [(benefit: Benefit, count: Int)] {
        var found: [(benefit: Benefit, count: Int)] = []
        for benefit in tiers.flatMap(\.benefits) {
            let title = benefit.title.lowercased()
            if let place = found.firstIndex(where: { $0.benefit.title.lowercased() == title }) {
                found[place].count += 1
            } else {
                found.append((benefit, 1))
            }
        }
        return found
    }

    var tenantCount: Int { tiers.count }
}
