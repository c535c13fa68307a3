import Domain
import Foundation
import Testing

@Suite struct `The quick ranking of a pool` {
    @Test func `says what the plain one says, on 300 random pools and requests`() {
        for seed in 0..<300 as Range<UInt64> {
            var random = RandomPool(seed: seed)
            let pool = random.pool(40)
            let (criteria, weights, eligibility) = (
                random.criteria(), random.weights(), random.eligibility()
            )
            let plain = Ranking(pool: pool, criteria: criteria, weights: weights, eligibility: eligibility)
            let quick = PoolRanking(
                PoolIndex(pool), criteria: criteria, weights: weights, eligibility: eligibility)
            #expect(quick.places == plain.places.map(\.standing), "seed \(seed)")
            #expect(quick.excluded.map(\.reference) == plain.excluded.map(\.reference.id), "seed \(seed)")
            #expect(quick.excluded.map(\.fit) == plain.excluded.map(\.fit.score), "seed \(seed)")
            #expect(quick.relaxations == plain.relaxations, "seed \(seed)")
        }
    }

    @Test func `says the same after references changed, came and went`() {
        for seed in 0..<40 as Range<UInt64> {
            var random = RandomPool(seed: seed)
            let before = random.pool(30)
            // The same numbers are other people now; the last ten are gone.
            let after = Array(random.pool(30).prefix(20))
            let (criteria, eligibility) = (random.criteria(), random.eligibility())
            var index = PoolIndex(before)
            for (reference, workload) in after.reversed() { index.put(reference, workload: workload) }
            for (reference, _) in before.dropFirst(20) { index.remove(reference.id) }
            #expect(index.count == 20)
            let weights = Weights(rating: 0)
            let plain = Ranking(pool: after, criteria: criteria, weights: weights, eligibility: eligibility)
            let quick = PoolRanking(index, criteria: criteria, weights: weights, eligibility: eligibility)
            #expect(quick.places == plain.places.map(\.standing), "seed \(seed)")
            #expect(quick.excluded.map(\.reference) == plain.excluded.map(\.reference.id), "seed \(seed)")
        }
    }

    @Test func `leaves out whoever is on the request already`() {
        var random = RandomPool(seed: 7)
        let pool = random.pool(40)
        let (criteria, eligibility) = (random.criteria(), random.eligibility())
        let all = PoolRanking(
            PoolIndex(pool), criteria: criteria, weights: Weights(), eligibility: eligibility)
        let first = all.places.prefix(2).map(\.reference)
        let rest = PoolRanking(
            PoolIndex(pool), criteria: criteria, weights: Weights(), eligibility: eligibility,
            leavingOut: Set(first))
        #expect(first.count == 2)
        #expect(rest.places == Array(all.places.dropFirst(2)))
        #expect(rest.excluded == all.excluded)
    }
}
