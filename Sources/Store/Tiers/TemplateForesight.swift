import Domain
import Foundation
import GRDB

extension TenantReading {
    /// The tenant's tiers that the version has too, in the version's order.
    func tiers(of version: TierTemplateVersion) throws -> [Tier] {
        let tiers = try tiers()
        return version.tiers.compactMap { wanted in tiers.first { Name.isSame($0.name, wanted.name) } }
    }

    /// Works out what it would do to this tenant to follow a version of a template. Tiers that only the tenant has stay.
    ///
    /// - Parameter former: the version that the tenant follows now; nil where it has tiers of its own.
    func foresight(
        following version: TierTemplateVersion, after former: TierTemplateVersion?,
        by administratorName: String, on day: Day
    ) throws -> TierForesight {
        let current = try tiers(of: version)
        let former = former?.template == version.template ? former : nil
        let members = try tierMembers(on: day)
        var (after, lines, notes): ([Tier], [String], [String]) = ([], [], [])
        var (overBefore, overAfter) = (0, 0)
        for wanted in version.tiers {
            guard let tier = current.first(where: { Name.isSame($0.name, wanted.name) }) else {
                after.append(wanted)
                lines.append("begins: the tier \(wanted.name)")
                continue
            }
            let then = tier.following(wanted, open: version.open, former: former?.tier(named: tier.name))
            after.append(then)
            let over = try countOver(tier.limits, in: tier.id, on: day)
            overBefore += over
            guard let change = try tier.change(to: then, by: administratorName, at: day.start(in: .gmt))
            else {
                overAfter += over
                continue
            }
            overAfter += try countOver(then.limits, in: tier.id, on: day)
            let number = members.count { $0.tier == tier.id }
            lines += (change.differences + (try creditLines(of: change, members: number))).map {
                "\(tier.name): \($0)"
            }
            notes.append(try openAskNote(in: tier.id, change))
        }
        let texts = (try TierSetColumn(current).columnText(), try TierSetColumn(after).columnText())
        return TierForesight(
            state: lines.isEmpty ? .unchanged : .planned, before: texts.0, after: texts.1,
            differences: lines, overBefore: overBefore, overAfter: overAfter,
            note: lines.isEmpty
                ? "It is that way already." : notes.filter { !$0.isEmpty }.joined(separator: " "))
    }
}

extension TenantTransaction {
    /// Adds a tier that a template brings, after the tenant's others.
    func add(_ wanted: Tier, by administratorName: String, at now: Date) throws {
        let others = try tiers()
        let id = (others.map(\.id.number).max() ?? 0) + 1
        let position = (others.map(\.position).max() ?? -1) + 1
        try insert(
            Tier(
                id: ID(id), position: position, name: wanted.name, limits: wanted.limits,
                poolMinimum: wanted.poolMinimum, poolMaximum: wanted.poolMaximum,
                audience: wanted.audience, commitment: wanted.commitment, benefits: wanted.benefits))
        try record(
            Activity(
                at: now, by: nil, actorName: administratorName, kind: .tierChanged,
                sentence: "added the tier \(wanted.name)"))
    }
}
