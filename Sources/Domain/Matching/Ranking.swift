/// The pool held against one request: who fits best and why, and who may not be asked and why.
package struct Ranking: Sendable {
    /// A reference who may be asked.
    package struct Place: Sendable {
        package let reference: Reference
        package let fit: Fit
        package let standing: Standing
        package let workload: Workload
        package let nextFreeDay: Day?

        package init(
            reference: Reference, fit: Fit, standing: Standing, workload: Workload, nextFreeDay: Day?
        ) {
            self.reference = reference
            self.fit = fit
            self.standing = standing
            self.workload = workload
            self.nextFreeDay = nextFreeDay
        }
    }

    /// A reference who may not, with every reason.
    package struct Excluded: Sendable {
        package let reference: Reference
        package let fit: Fit
        package let workload: Workload
        package let reasons: [Exclusion]

        package init(reference: Reference, fit: Fit, workload: Workload, reasons: [Exclusion]) {
            self.reference = reference
            self.fit = fit
            self.workload = workload
            self.reasons = reasons
        }
    }

    /// In the order of ``Standing``.
    package let places: [Place]
    /// Best fit first.
    package let excluded: [Excluded]
    package let relaxations: [Relaxation]

    package init(
        pool: [(reference: Reference, workload: Workload)], criteria: Criteria, weights: Weights,
        eligibility: Eligibility
    ) {
        var places: [Place] = []
        var excluded: [Excluded] = []
        for (reference, workload) in pool {
            let fit = Fit(of: reference, to: criteria, weights: weights, on: eligibility.today)
            let reasons = eligibility.exclusions(of: reference, workload: workload, fit: fit)
            if reasons.isEmpty {
                places.append(
                    Place(
                        reference: reference, fit: fit, workload: workload, weights: weights,
                        today: eligibility.today))
            } else {
                excluded.append(
                    Excluded(reference: reference, fit: fit, workload: workload, reasons: reasons))
            }
        }
        self.places = places.sorted { $0.standing < $1.standing }
        self.excluded = excluded.sorted {
            ($1.fit.score, $0.reference.id) < ($0.fit.score, $1.reference.id)
        }
        relaxations = Relaxation.all(gains: excluded.compactMap(\.onlyMust))
    }
}

extension Ranking.Place {
    package init(reference: Reference, fit: Fit, workload: Workload, weights: Weights, today: Day) {
        self.init(
            reference: reference, fit: fit,
            standing: Standing(
                fit: fit.score,
                rest: Rest(limits: reference.limits, workload: workload, today: today),
                weight: weights.rest, reference: reference.id),
            workload: workload, nextFreeDay: reference.availability.firstFreeDay(from: today))
    }
}

extension Ranking.Excluded {
    /// The one *must* that keeps this reference out, where nothing else does.
    fileprivate var onlyMust: Criterion? {
        guard reasons.count == 1, case .misses(let criterion) = reasons[0] else { return nil }
        return criterion
    }

    /// Each reason in words; a *must* that is missed says how.
    package var sentences: [String] {
        reasons.map { reason in
            guard case .misses(let criterion) = reason,
                let part = fit.parts.first(where: { $0.criterion == criterion })
            else { return reason.sentence }
            return "\(reason.sentence): \(part.sentence)"
        }
    }
}

extension Eligibility {
    /// Every reason against asking this reference, the request's *musts* included.
    package func exclusions(of reference: Reference, workload: Workload, fit: Fit) -> [Exclusion] {
        exclusions(of: reference, workload: workload)
            + fit.parts.filter(\.missesMust).map { .misses($0.criterion) }
    }
}
