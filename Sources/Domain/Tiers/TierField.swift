/// A part of a tier that an administrator may leave open to a program's coordinators.
package enum TierField: String, Hashable, Sendable, CaseIterable {
    case limits
    case pool
    case audience
    case commitment
    case benefits

    package var title: String {
        switch self {
        case .limits: "Calls a quarter and a year"
        case .pool: "How many references it should have"
        case .audience: "Who belongs here"
        case .commitment: "What members also commit to"
        case .benefits: "Benefits"
        }
    }

    /// Whether two tiers say the same of it.
    package func isSame(_ tier: Tier, _ other: Tier) -> Bool {
        switch self {
        case .limits: tier.limits == other.limits
        case .pool: tier.poolMinimum == other.poolMinimum && tier.poolMaximum == other.poolMaximum
        case .audience: tier.audience == other.audience
        case .commitment: tier.commitment == other.commitment
        case .benefits: tier.benefits == other.benefits
        }
    }
}

extension Tier {
    /// This tier with the parts of another that are named.
    package func taking(_ fields: Set<TierField>, from other: Tier) -> Tier {
        func from<Value>(_ field: TierField, _ part: (Tier) -> Value) -> Value {
            part(fields.contains(field) ? other : self)
        }
        return Tier(
            id: id, position: position, name: name, limits: from(.limits, \.limits),
            poolMinimum: from(.pool, \.poolMinimum), poolMaximum: from(.pool, \.poolMaximum),
            audience: from(.audience, \.audience), commitment: from(.commitment, \.commitment),
            benefits: from(.benefits, \.benefits))
    }

    /// What a tenant's tier becomes when a template's version is published to it: as the template says, except where its
    /// coordinators may decide and did.
    ///
    /// - Parameter former: the tier of the version that the tenant followed before; nil where it followed none.
    package func following(_ wanted: Tier, open: Set<TierField>, former: Tier?) -> Tier {
        let decided = open.filter { field in former.map { !field.isSame(self, $0) } ?? false }
        return taking(Set(TierField.allCases).subtracting(decided), from: wanted)
    }

    /// What is different in this tier from what a template says, a line each.
    package func deviations(from template: Tier) -> [String] {
        TierChange.differences(template, self)
    }
}
