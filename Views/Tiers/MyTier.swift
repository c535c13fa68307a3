package import Domain
import Foundation

/// A reference's tier: what it asks at most, what they gave of it, and what they have coming.
package struct MyTier: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let clock: ReaderClock
    let usage: Usage
    /// The day in the tenant's time zone, by which limits count.
    let today: Day
    let tiers: [Tier]
    let overrides: [LimitOverride]
    /// What an engagement of each type counts.
    let slots: TypeSlots

    package init(
        frame: Frame, slug: Slug, reference: Reference, clock: ReaderClock, usage: Usage, today: Day,
        tiers: [Tier], overrides: [LimitOverride], slots: TypeSlots = TypeSlots()
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.clock = clock
        self.usage = usage
        self.today = today
        self.tiers = tiers
        self.overrides = overrides
        self.slots = slots
    }

    /// A time the reference was asked past a limit.
    struct Exception {
        let page: Path
        let prospect: String
        let when: String
        let against: String
        let reason: String
    }

    var tier: Tier { reference.tier }
    var usages: [UsageBar] { UsageBar.all(usage, reference.limits) }
    var others: [Tier] { tiers.filter { $0.id != tier.id } }
    var showsBenefits: Bool { !reference.takesNoRewards }

    var status: Notice {
        if let off = usage.exhausted(reference.limits, on: today) {
            return Notice("You are \(off.sentence).", title: "Off rotation", tone: .warn)
        }
        let left = usage.left(of: reference.limits)
        return usage.endsWithMonth(reference.limits)
            ? Notice(
                "\(left) more this month at most; then you rest until \(today.startOfNextMonth.spelled).")
            : Notice(
                "\(left) more this quarter at most; then you rest until \(today.startOfNextQuarter.spelled).")
    }

    var limits: FactList {
        let month = reference.ownMonthLimit.map { Fact("A month, at most", "\($0), your own limit") }
        var facts =
            [month].compactMap(\.self) + [
                Fact("A quarter, at most", spelled(tier.limits.quarter, own: reference.ownQuarterLimit)),
                Fact("A year, at most", spelled(tier.limits.year, own: reference.ownYearLimit)),
            ]
        if let sentence = slots.sentence { facts.append(Fact("What counts", sentence.capitalizedFirst)) }
        facts += [Fact("Also part of it", tier.commitment), Fact("Who is in this tier", tier.audience)]
        return FactList(facts)
    }

    var exceptions: [Exception] {
        overrides.map { override in
            Exception(
                page: path(.engagement(override.engagement)), prospect: override.prospectName,
                when: clock.day(Day(of: override.at, in: clock.zone)),
                against: override.against.joined(separator: "; "),
                reason: "\(override.by): \(override.reason)")
        }
    }

    func benefits(of tier: Tier) -> [String] { tier.benefits.map { "\($0.title) (\($0.kind.title))" } }

    func asks(of tier: Tier) -> String {
        "\(tier.limits.quarter) a quarter and \(tier.limits.year) a year at most. \(tier.commitment)."
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }

    private func spelled(_ most: Int, own: Int?) -> String {
        own.map { "\($0), your own limit; the tier's is \(most)" } ?? "\(most)"
    }
}
