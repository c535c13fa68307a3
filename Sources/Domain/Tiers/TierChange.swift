package import Foundation

/// A change of a tier in one tenant, by an administrator or, where one left it open, by a coordinator.
package struct TierChange: Sendable {
    package let before: Tier
    package let after: Tier
    package let activity: Activity
    private let administratorName: String

    fileprivate init(
        _ before: Tier, _ after: Tier, by administratorName: String, person: ID<Person>? = nil, at now: Date
    ) {
        self.before = before
        self.after = after
        self.administratorName = administratorName
        activity = Activity(
            at: now, by: person, actorName: administratorName, kind: .tierChanged,
            sentence: "changed the tier \(after.name)",
            detail: Self.differences(before, after).joined(separator: "\n"))
    }

    /// What is different, a line each: "6 → 5 calls a quarter".
    package var differences: [String] { Self.differences(before, after) }

    /// Tells the tenant's coordinators, each by a letter of their own.
    package func letters(to coordinators: [Contact]) -> [Letter] {
        coordinators.map { coordinator in
            Letter(
                .tierChanged, to: coordinator,
                facts: [
                    .tier: after.name, .actor: administratorName,
                    .change: differences.joined(separator: "\n"),
                ], button: Letter.Button("See your tiers", .coordinatorTiers))
        }
    }

    static func differences(_ before: Tier, _ after: Tier) -> [String] {
        var lines: [String] = []
        if before.limits.quarter != after.limits.quarter {
            lines.append("\(before.limits.quarter) → \(after.limits.quarter) calls a quarter")
        }
        if before.limits.year != after.limits.year {
            lines.append("\(before.limits.year) → \(after.limits.year) calls a year")
        }
        if (before.poolMinimum, before.poolMaximum ?? -1) != (after.poolMinimum, after.poolMaximum ?? -1) {
            lines.append("\(before.poolAim) → \(after.poolAim) references aimed at")
        }
        if before.audience != after.audience { lines.append("who belongs here: \(after.audience)") }
        if before.commitment != after.commitment { lines.append("also commits to: \(after.commitment)") }
        for benefit in before.benefits where !after.benefits.contains(benefit) {
            lines.append("ends: \(benefit.spelled)")
        }
        for benefit in after.benefits where !before.benefits.contains(benefit) {
            lines.append("begins: \(benefit.spelled)")
        }
        return lines.isEmpty && before.benefits != after.benefits ? ["benefits in another order"] : lines
    }
}

extension Tier {
    /// More benefits than anybody would read.
    package static let mostBenefits = 20

    /// - Returns: nil when nothing would be different.
    /// - Throws: a refusal when the tier could not be as asked, such as a quarter with more calls than its year.
    package func change(
        limits: Limits, benefits: [Benefit], by administratorName: String, at now: Date
    ) throws(Refusal) -> TierChange? {
        try change(to: wanting(limits, benefits), by: administratorName, at: now)
    }

    /// - Returns: nil when nothing would be different.
    /// - Throws: a refusal when the tier could not be as asked.
    package func change(
        to wanted: Tier, by administratorName: String, at now: Date
    ) throws(Refusal) -> TierChange? {
        let after = taking(Set(TierField.allCases), from: wanted)
        try after.check()
        return after == self ? nil : TierChange(self, after, by: administratorName, at: now)
    }

    /// A coordinator's change of what the administrator left open.
    ///
    /// - Returns: nil when nothing would be different.
    /// - Throws: a refusal when something else is different, or the tier could not be as asked.
    package func change(
        to wanted: Tier, open: Set<TierField>, _ act: Act
    ) throws(Refusal) -> TierChange? {
        let after = taking(Set(TierField.allCases), from: wanted)
        if let closed = TierField.allCases.first(where: { !open.contains($0) && !$0.isSame(self, after) }) {
            throw Refusal(.notAllowed, "“\(closed.title)” is for the administrator of the server to change.")
        }
        try after.check()
        return after == self
            ? nil : TierChange(self, after, by: act.by.name, person: act.by.id, at: act.at)
    }

    /// "15–20", "50+".
    var poolAim: String { poolMaximum.map { "\(poolMinimum)–\($0)" } ?? "\(poolMinimum)+" }

    private func wanting(_ limits: Limits, _ benefits: [Benefit]) -> Tier {
        Tier(
            id: id, position: position, name: name, limits: limits, poolMinimum: poolMinimum,
            poolMaximum: poolMaximum, audience: audience, commitment: commitment, benefits: benefits)
    }

    /// Throws a refusal when a tier could not be so.
    func check() throws(Refusal) {
        guard limits.quarter >= 0, limits.quarter <= limits.year else {
            throw Refusal(
                .invalid,
                "\(limits.quarter) calls a quarter would be more than the \(limits.year) of the whole year.")
        }
        guard benefits.count <= Self.mostBenefits else {
            throw Refusal(
                .invalid, "A tier has at most \(Self.mostBenefits) benefits; this would be \(benefits.count)."
            )
        }
        guard Set(benefits.map { $0.title.lowercased() }).count == benefits.count else {
            throw Refusal(.invalid, "Two benefits would have the same title.")
        }
        if let wrong = benefits.first(where: { !$0.isWhole }) {
            throw Refusal(.invalid, "The benefit “\(wrong.title)” lacks its worth or its days.")
        }
        guard poolMinimum >= 0, poolMaximum.map({ $0 >= poolMinimum }) ?? true else {
            throw Refusal(
                .invalid, "At most \(poolMaximum ?? 0) references are less than at least \(poolMinimum).")
        }
    }
}
