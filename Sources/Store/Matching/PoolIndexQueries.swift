package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// Everybody held against a request's criteria, from what is kept in memory and what has changed since.
    package func ranking(
        by criteria: Criteria, weights: Weights, eligibility: Eligibility,
        leavingOut: Set<ID<Reference>> = []
    ) throws -> PoolRanking {
        PoolRanking(
            try poolIndex(on: eligibility.today), criteria: criteria, weights: weights,
            eligibility: eligibility, leavingOut: leavingOut)
    }

    /// References with their workloads on a day, whole, of those that are there.
    package func members(
        _ ids: [ID<Reference>], on day: Day
    ) throws -> [ID<Reference>: (reference: Reference, workload: Workload)] {
        if ids.isEmpty { return [:] }
        let list = "[" + ids.map(\.description).joined(separator: ",") + "]"
        return try members(where: "reference.id IN (SELECT value FROM json_each(\(list)))", on: day)
    }

    /// The whole pool as numbers, as this transaction sees it.
    func poolIndex(on day: Day) throws -> PoolIndex {
        let frame = PoolFrame(month: day.startOfMonth, timeZone: try timeZone().identifier)
        let tick: Int64 = try database.value("SELECT coalesce(max(tick), 0) FROM pool_change") ?? 0
        if let known = poolCache.copy, known.frame == frame, known.tick <= tick {
            if known.tick == tick { return known.index }
            if let index = try refreshed(known, on: day) {
                poolCache.keep(PoolCache.Copy(tick: tick, frame: frame, index: index))
                return index
            }
        }
        let index = PoolIndex(try pool(on: day))
        poolCache.keep(PoolCache.Copy(tick: tick, frame: frame, index: index))
        return index
    }

    /// The copy with what changed after it; nil when so much did that reading all again is quicker.
    private func refreshed(_ known: PoolCache.Copy, on day: Day) throws -> PoolIndex? {
        let changed: [Int64] = try database.values(
            "SELECT reference_id FROM pool_change WHERE tick > \(known.tick)")
        guard changed.count <= 20 + known.index.count / 4 else { return nil }
        let members = try members(changed.map { ID($0) }, on: day)
        var index = known.index
        for number in changed {
            let id = ID<Reference>(number)
            if let (reference, workload) = members[id] {
                index.put(reference, workload: workload)
            } else {
                index.remove(id)
            }
        }
        return index
    }

    private func members(
        where condition: SQL, on day: Day
    ) throws -> [ID<Reference>: (reference: Reference, workload: Workload)] {
        let workloads = try workloads(where: condition, on: day, leavingOut: nil)
        let references = try references(where: condition)
        return Dictionary(
            uniqueKeysWithValues: references.map {
                ($0.id, (reference: $0, workload: workloads[$0.id] ?? .none))
            })
    }
}
