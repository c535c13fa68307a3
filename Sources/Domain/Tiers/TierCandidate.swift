/// A reference of the program as the rules of tiers look at them.
package struct TierCandidate: Sendable {
    package let reference: ID<Reference>
    package let name: String
    package let accountName: String
    package let tier: ID<Tier>
    package let pause: Availability.Pause?
    /// Limits of their own, which say that they want to give less.
    package let ownLimits: OwnLimits
    package let seniority: Seniority?
    package let takesNoRewards: Bool
    package let record: TierRecord
    /// A coordinator's "not now", if there was one.
    package let deferral: TierDeferral?

    package init(
        reference: ID<Reference>, name: String, accountName: String, tier: ID<Tier>,
        pause: Availability.Pause?, ownLimits: OwnLimits, seniority: Seniority?, takesNoRewards: Bool,
        record: TierRecord, deferral: TierDeferral?
    ) {
        self.reference = reference
        self.name = name
        self.accountName = accountName
        self.tier = tier
        self.pause = pause
        self.ownLimits = ownLimits
        self.seniority = seniority
        self.takesNoRewards = takesNoRewards
        self.record = record
        self.deferral = deferral
    }

    package func isPaused(on day: Day) -> Bool { pause?.holds(on: day) ?? false }

    package func isDeferred(on day: Day) -> Bool { deferral.map { day < $0.until } ?? false }
}
