package import Domain

/// One reference in a list: where they work, what they have used, and whether they can be asked today.
package struct ReferenceLine: Sendable {
    let path: Path
    let name: String
    let title: String
    let accountName: String
    let account: Path
    let tierName: String
    let usage: [UsageBar]
    let lastEngaged: String
    let badge: StatusBadge
    /// "profile last confirmed 210 days ago"; nil while that is not too long ago.
    let stale: String?

    package init(
        _ id: ID<Reference>, name: String, title: String, account: ID<Account>, accountName: String,
        tierName: String, limits: Limits, usage: Usage, lastEngagedOn: Day?, rotation: Rotation,
        freshness: ProfileFreshness, tenant: Slug, today: Day
    ) {
        path = .coordinator(tenant, .reference(id))
        self.name = name
        self.title = title
        self.accountName = accountName
        self.account = .coordinator(tenant, .account(account))
        self.tierName = tierName
        self.usage = UsageBar.all(usage, limits)
        lastEngaged = lastEngagedOn.map { $0.spelled } ?? "never"
        badge = StatusBadge(rotation: rotation)
        stale =
            rotation.against.contains(.notInProgram(.left)) ? nil : freshness.staleMark(on: today)
    }
}

extension StatusBadge {
    /// Whether a reference can be asked today; the colour repeats the word.
    package init(rotation: Rotation) {
        guard let first = rotation.against.first else {
            self.init("Available", tone: .good)
            return
        }
        let tone: Tone =
            switch first {
            case .notInProgram(.left): .neutral
            case .notInProgram: .accent
            default: .warn
            }
        let sentence = first.sentence
        self.init(sentence.prefix(1).uppercased() + sentence.dropFirst(), tone: tone)
    }
}
