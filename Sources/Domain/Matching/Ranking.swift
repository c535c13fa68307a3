import Foundation

/// The pool held against one request: who fits best and why, and who may not be asked and why.
package struct Ranking: Sendable {
    /// A reference who may be asked.
    package struct Place: Sendable {
        package let reference: Reference
        package let fit: Fit
        package let workload: Workload
        package let nextFreeDay: Day?
    }

    /// A reference who may not, with every reason.
    package struct Excluded: Sendable {
        package let reference: Reference
        package let fit: Fit
        package let workload: Workload
        package let reasons: [Exclusion]
    }

    /// Best fit first; among equals whoever has used the smallest share of their limit, then whoever was asked
    /// longest ago, comes first.
    package let places: [Place]
    /// Best fit first.
    package let excluded: [Excluded]

    package init(
        pool: [(reference: Reference, workload: Workload)], criteria: Criteria, weights: Weights,
        eligibility: Eligibility
    ) {
        var places: [Place] = []
        var excluded: [Excluded] = []
        for (reference, workload) in pool {
            let fit = Fit(of: reference, to: criteria, weights: weights)
            var reasons = eligibility.exclusions(of: reference, workload: workload)
            for part in fit.parts where criteria.importance(of: part.criterion) == .must {
                if !part.isUnknown && part.match < Self.mustMatch { reasons.append(.misses(part.criterion)) }
            }
            if reasons.isEmpty {
                let next = reference.availability.firstFreeDay(from: eligibility.today)
                places.append(Place(reference: reference, fit: fit, workload: workload, nextFreeDay: next))
            } else {
                excluded.append(
                    Excluded(reference: reference, fit: fit, workload: workload, reasons: reasons))
            }
        }
        self.places = places.sorted { Self.order($0) < Self.order($1) }
        self.excluded = excluded.sorted {
            ($1.fit.score, $0.reference.id) < ($0.fit.score, $1.reference.id)
        }
    }

    /// A criterion marked *must* is missed below this: for industry, anything outside the sector.
    private static let mustMatch = 0.5

    private static func order(_ place: Place) -> (Int, Double, Double, ID<Reference>) {
        let share = Double(place.workload.usage.inYear) / Double(max(1, place.reference.limits.year))
        let asked = place.workload.lastAskedAt?.timeIntervalSince1970 ?? 0
        return (-place.fit.score, share, asked, place.reference.id)
    }
}
