package import Domain

/// One template of the catalogue: its tiers, who follows it, its history.
package struct TierTemplatePage: Sendable {
    /// A tenant that follows it.
    package struct Follower: Sendable {
        let name: String
        let path: Path
        let version: String
        let isBehind: Bool
        /// "Active: 4 → 3 calls a quarter".
        let deviations: [String]

        package init(_ tenant: Tenant, version: Int, isBehind: Bool, deviations: [String]) {
            name = tenant.name
            path = .admin(.tenant(tenant.slug))
            self.version = "\(version)"
            self.isBehind = isBehind
            self.deviations = deviations
        }
    }

    /// A version on the history.
    package struct Change: Sendable {
        let number: Int
        let differences: [String]
        let made: String
        /// Nil for the newest.
        let restore: ButtonForm?

        package init(
            _ version: TierTemplateVersion, newest: Int, differences: [String], restores: Int?, by: String,
            when: String
        ) {
            number = version.number
            self.differences =
                (restores.map { ["back to version \($0)"] } ?? []) + differences
            made = "\(by), \(when)"
            restore =
                version.number == newest
                ? nil
                : ButtonForm(
                    "Roll back to it",
                    action: .admin(.restoreTierTemplate(number: version.template.id.number)),
                    fields: [
                        HiddenField("version", "\(version.number)"), HiddenField("seen", "\(newest)"),
                    ])
        }
    }

    let frame: Frame
    let version: TierTemplateVersion
    let followers: [Follower]
    let followerCount: Int
    let pagination: Pagination
    let changes: [Change]
    /// Different each time that the page is drawn.
    let formKey: String

    package init(
        frame: Frame, version: TierTemplateVersion, followers: [Follower], followerCount: Int,
        pagination: Pagination, changes: [Change], formKey: String
    ) {
        self.frame = frame
        self.version = version
        self.followers = followers
        self.followerCount = followerCount
        self.pagination = pagination
        self.changes = changes
        self.formKey = formKey
    }

    private var id: Int64 { version.template.id.number }

    var title: String { version.template.name }

    var openChoices: [FieldChoice] { TierField.allCases.map { FieldChoice($0.rawValue, $0.title) } }
    var openValues: Set<String> { Set(version.open.map(\.rawValue)) }
    var seen: HiddenField { HiddenField("seen", "\(version.number)") }
    var openAction: Path { .admin(.openTierTemplate(number: id)) }

    /// Nil where nobody follows it.
    var publish: ButtonForm? {
        guard followerCount > 0 else { return nil }
        return ButtonForm(
            "See what version \(version.number) would do…", action: .admin(.publishTierTemplate(number: id)),
            tone: .accent, fields: [HiddenField("form-key", formKey)])
    }

    func edit(_ tier: Tier) -> ActionLink {
        ActionLink("Change", .admin(.templateTier(number: id, place: tier.position + 1)), tone: .quiet)
    }

    var add: ActionLink? {
        version.tiers.count < TierTemplateVersion.mostTiers
            ? ActionLink("Add a tier", .admin(.templateTier(number: id, place: version.tiers.count + 1)))
            : nil
    }

    func facts(_ tier: Tier) -> FactList {
        FactList([
            Fact("Calls a quarter", "\(tier.limits.quarter) at most"),
            Fact("Calls a year", "\(tier.limits.year) at most"),
            Fact(
                "References", tier.poolMaximum.map { "\(tier.poolMinimum)–\($0)" } ?? "\(tier.poolMinimum)+"),
            Fact("Who belongs here", tier.audience), Fact("Also commits to", tier.commitment),
        ])
    }
}
