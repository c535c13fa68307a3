import Domain
import Foundation
import GRDB

/// What a tier edit would do in one tenant, and the tier as it was when this was worked out.
struct TierForesight: Sendable {
    let state: TierPlan.State
    var before = ""
    var after = ""
    var differences: [String] = []
    var overBefore = 0
    var overAfter = 0
    var note = ""
}

extension TenantReading {
    /// Works out what an edit would do to the tier of that name.
    ///
    /// - Parameter undone: what a change did here that is to be taken back; then the edit does not count.
    func foresight(
        of edit: TierEdit, named name: String, undoing undone: TierPlanRow? = nil,
        by administratorName: String,
        on day: Day
    ) throws -> TierForesight {
        guard let tier = try tier(named: name) else {
            return TierForesight(state: .refused, note: "There is no tier “\(name)” here.")
        }
        let past = try undone.map { try TierColumn.inColumn($0.before) }
        if let undone, let past, try TierColumn(tier).columnText() != undone.after, TierColumn(tier) != past {
            return TierForesight(
                state: .refused,
                note: "The tier was changed again since: taking this back would undo that as well.")
        }
        let members = try tierMembers(on: day).count { $0.tier == tier.id }
        let over = try countOver(tier.limits, in: tier.id, on: day)
        let before = try TierColumn(tier).columnText()
        do {
            guard
                let change = try tier.change(
                    limits: past?.limits ?? edit.limits(of: tier),
                    benefits: past?.benefits.compactMap(\.benefit) ?? edit.benefits(of: tier),
                    by: administratorName, at: day.start(in: .gmt))
            else {
                return TierForesight(
                    state: .unchanged, before: before, after: before, overBefore: over, overAfter: over,
                    note: "It is that way already.")
            }
            return TierForesight(
                state: .planned, before: before, after: try TierColumn(change.after).columnText(),
                differences: change.differences + (try creditLines(of: change, members: members)),
                overBefore: over, overAfter: try countOver(change.after.limits, in: tier.id, on: day),
                note: try openAskNote(in: tier.id, change))
        } catch let refusal as Refusal {
            return TierForesight(
                state: .refused, before: before, overBefore: over, overAfter: over, note: refusal.sentence)
        }
    }

    /// What the tier's credits cost a year, before and after: a line for each currency in which that is different.
    func creditLines(of change: TierChange, members: Int) throws -> [String] {
        func cost(_ tier: Tier) -> [String: Int64] {
            tier.benefits.filter { $0.kind == .creditAYear }.compactMap(\.worth)
                .reduce(into: [:]) { $0[$1.currency, default: 0] += $1.minor * Int64(members) }
        }
        let (before, after) = (cost(change.before), cost(change.after))
        return Set(before.keys).union(after.keys).sorted().compactMap { currency in
            let (was, later) = (before[currency] ?? 0, after[currency] ?? 0)
            guard was != later else { return nil }
            let words = [was, later].map { Money(minor: $0, currency: currency).spelled }
            return "credits a year for \(members == 1 ? "1 reference" : "\(members) references"): "
                + words.joined(separator: " → ")
        }
    }

    /// What is open and stays as it is although the limits fall.
    func openAskNote(in tier: ID<Tier>, _ change: TierChange) throws -> String {
        let (was, then) = (change.before.limits, change.after.limits)
        guard then.quarter < was.quarter || then.year < was.year else { return "" }
        let open: Int =
            try database.value(
                """
                SELECT count(*)
                FROM engagement
                JOIN reference ON reference.id = reference_id
                WHERE tier_id = \(tier.number) AND state IN ('asked', 'accepted', 'introduced', 'scheduled')
                """) ?? 0
        return switch open {
        case 0: ""
        case 1: "1 open ask stays valid."
        default: "\(open) open asks stay valid."
        }
    }
}
