/// The part of a ranking that a page shows, in words, and how much there is of the whole.
package struct RankingExcerpt: Sendable {
    package let window: RankingWindow
    package let places: [Ranking.Place]
    package let excluded: [Ranking.Excluded]
    /// How many may be asked, and how many may not, in all.
    package let placeCount: Int
    package let excludedCount: Int
    package let relaxations: [Relaxation]

    /// - Parameter members: at least the references that the window shows, whole.
    package init(
        of ranking: PoolRanking, window: RankingWindow,
        members: [ID<Reference>: (reference: Reference, workload: Workload)], criteria: Criteria,
        weights: Weights, eligibility: Eligibility
    ) {
        func fit(_ reference: Reference) -> Fit {
            Fit(of: reference, to: criteria, weights: weights, on: eligibility.today)
        }
        self.window = window
        places = ranking.places[window.places(of: ranking.places.count)].compactMap { standing in
            members[standing.reference].map { reference, workload in
                Ranking.Place(
                    reference: reference, fit: fit(reference), workload: workload, weights: weights,
                    today: eligibility.today)
            }
        }
        excluded = ranking.excluded[window.excluded(of: ranking.excluded.count)].compactMap { out in
            members[out.reference].map { reference, workload in
                let fit = fit(reference)
                return Ranking.Excluded(
                    reference: reference, fit: fit, workload: workload,
                    reasons: eligibility.exclusions(of: reference, workload: workload, fit: fit))
            }
        }
        placeCount = ranking.places.count
        excludedCount = ranking.excluded.count
        relaxations = ranking.relaxations
    }
}

extension PoolRanking {
    /// Those whom a window shows.
    package func references(in window: RankingWindow) -> [ID<Reference>] {
        places[window.places(of: places.count)].map(\.reference)
            + excluded[window.excluded(of: excluded.count)].map(\.reference)
    }
}
