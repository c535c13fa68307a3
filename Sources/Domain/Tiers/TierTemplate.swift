/// A set of tiers under a name, which tenants may follow; its versions are kept for good.
package struct TierTemplate: Hashable, Sendable {
    package let id: ID<TierTemplate>
    package let name: String

    package init(id: ID<TierTemplate>, name: String) {
        self.id = id
        self.name = name
    }
}

/// A template as it stood from one moment on.
package struct TierTemplateVersion: Hashable, Sendable {
    package let template: TierTemplate
    /// Counted from 1.
    package let number: Int
    /// Most committed first.
    package let tiers: [Tier]
    /// What coordinators of the tenants that follow it may change.
    package let open: Set<TierField>

    package init(template: TierTemplate, number: Int, tiers: [Tier], open: Set<TierField>) {
        self.template = template
        self.number = number
        self.tiers = tiers
        self.open = open
    }

    package func tier(named name: String) -> Tier? { tiers.first { Name.isSame($0.name, name) } }
}

/// A new version of a template: an edit, or the return to an older version.
package struct TierRevision: Sendable {
    package let version: TierTemplateVersion
    /// What is different from the version before, a line each.
    package let differences: [String]
    /// The version whose tiers came back; nil for an edit.
    package let restores: Int?
}

extension TierTemplateVersion {
    /// More tiers than a program could tell apart.
    package static let mostTiers = 8

    /// The next version, with these tiers and open parts.
    ///
    /// - Parameter seen: the number of the version that the form was drawn with.
    /// - Returns: nil when nothing would be different.
    /// - Throws: a refusal when somebody made another version meanwhile, or a tier could not be as asked.
    package func edit(
        tiers: [Tier], open: Set<TierField>, seen: Int, restoring: Int? = nil
    ) throws(Refusal) -> TierRevision? {
        guard seen == number else {
            throw Refusal(
                .stale, "Somebody made version \(number) while you were looking at version \(seen).")
        }
        guard !tiers.isEmpty, tiers.count <= Self.mostTiers else {
            throw Refusal(.invalid, "A template has 1 to \(Self.mostTiers) tiers.")
        }
        guard Set(tiers.map { $0.name.lowercased() }).count == tiers.count else {
            throw Refusal(.invalid, "Two tiers would have the same name.")
        }
        for tier in tiers { try tier.check() }
        let lines = differences(to: tiers, open)
        guard !lines.isEmpty else { return nil }
        return TierRevision(
            version: TierTemplateVersion(template: template, number: number + 1, tiers: tiers, open: open),
            differences: lines, restores: restoring)
    }

    /// The next version, equal to an older one.
    package func restore(_ older: TierTemplateVersion, seen: Int) throws(Refusal) -> TierRevision? {
        try edit(tiers: older.tiers, open: older.open, seen: seen, restoring: older.number)
    }

    private func differences(to others: [Tier], _ otherOpen: Set<TierField>) -> [String] {
        var lines: [String] = []
        for tier in tiers where !others.contains(where: { Name.isSame($0.name, tier.name) }) {
            lines.append("\(tier.name): taken out")
        }
        for other in others {
            guard let tier = tier(named: other.name) else {
                lines.append("\(other.name): added")
                continue
            }
            lines += other.deviations(from: tier).map { "\(other.name): \($0)" }
        }
        for field in TierField.allCases where open.contains(field) != otherOpen.contains(field) {
            let state = otherOpen.contains(field) ? "open to coordinators" : "no longer open to coordinators"
            lines.append("\(field.title): \(state)")
        }
        return lines
    }
}
