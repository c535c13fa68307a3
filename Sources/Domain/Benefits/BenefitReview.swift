package import Foundation

/// What has to be granted to a reference on a day and what has to end, by the tier that they are in. Working it out again the
/// same day finds nothing more.
package struct BenefitReview: Sendable {
    package let reference: ID<Reference>
    package let promises: [BenefitPromise]
    /// Lines that end what was granted before, by the grants that they are of.
    package let endings: [ID<BenefitGrant>: BenefitEntry]
    /// Nil where there is nothing to do.
    package let activity: Activity?

    /// - Parameters:
    ///   - grants: all that was ever granted to the reference.
    ///   - calls: engagements that took place and were not thanked for yet.
    package init(
        of reference: Reference, grants: [BenefitGrant], calls: [ID<Engagement>], on day: Day, at now: Date
    ) {
        let rules = EntitlementRules(reference: reference, grants: grants, day: day)
        var endings: [ID<BenefitGrant>: BenefitEntry] = [:]
        var lines: [String] = []
        for grant in grants {
            guard let (kind, why) = rules.ending(of: grant) else { continue }
            let ended = kind == .expired || !rules.takesAll ? grant.balance.free : grant.balance.open
            endings[grant.id] = BenefitEntry(
                kind: kind, free: -grant.balance.free, owed: grant.balance.free - ended, on: day, at: now,
                by: nil,
                actorName: Activity.server, note: why)
            lines.append("\(kind.title.lowercased()): \(grant.named(ended)) (\(why))")
        }
        promises = rules.promises(calls: calls)
        lines = promises.map { "granted: \($0.spelled)" } + lines
        self.reference = reference.id
        self.endings = endings
        activity =
            lines.isEmpty
            ? nil
            : Activity(
                at: now, by: nil, actorName: Activity.server, kind: .benefitChanged, reference: reference.id,
                account: reference.account.id,
                sentence: "worked out what \(reference.contact.name) has coming",
                detail: lines.joined(separator: "\n"))
    }
}
