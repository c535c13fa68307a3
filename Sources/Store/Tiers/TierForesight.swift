import Domain
import Foundation

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
    func foresight(
        of edit: TierEdit, named name: String, by administratorName: String, on day: Day
    ) throws -> TierForesight {
        guard let tier = try tier(named: name) else {
            return TierForesight(state: .refused, note: "There is no tier “\(name)” here.")
        }
        let over = try countOver(tier.limits, in: tier.id, on: day)
        let before = try TierColumn(tier).columnText()
        do {
            guard
                let change = try tier.change(
                    limits: edit.limits(of: tier), benefits: edit.benefits(of: tier), by: administratorName,
                    at: day.start(in: .gmt))
            else {
                return TierForesight(
                    state: .unchanged, before: before, after: before, overBefore: over, overAfter: over,
                    note: "It is that way already.")
            }
            return TierForesight(
                state: .planned, before: before, after: try TierColumn(change.after).columnText(),
                differences: change.differences, overBefore: over,
                overAfter: try countOver(change.after.limits, in: tier.id, on: day))
        } catch let refusal as Refusal {
            return TierForesight(
                state: .refused, before: before, overBefore: over, overAfter: over, note: refusal.sentence)
        }
    }
}
