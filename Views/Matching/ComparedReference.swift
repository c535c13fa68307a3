package import Domain

/// One reference of the page that compares a few: everything that a coordinator would choose by.
package struct ComparedReference: Sendable {
    let id: ID<Reference>
    let name: String
    let path: Path
    let who: String
    let fit: Fit
    let bar: FitBar
    let why: String
    let usages: [UsageBar]
    /// "+38 of 50".
    let rest: String
    /// "124 with the fit".
    let together: String
    let asked: String
    let engaged: String
    let free: String
    /// "Last confirmed 210 days ago".
    let confirmed: String
    let feedback: [ReferenceFeedbackLine]
    let reasons: [String]
    let isOnRequest: Bool

    package init(
        _ place: Ranking.Place, weights: Weights, reasons: [String], isOnRequest: Bool,
        feedback: [ReferenceFeedbackLine], tenant: Slug, clock: ReaderClock
    ) {
        let (reference, workload) = (place.reference, place.workload)
        id = reference.id
        name = reference.contact.name
        path = .coordinator(tenant, .reference(reference.id))
        who = [reference.title, reference.account.name, reference.tier.name].filter { !$0.isEmpty }
            .joined(separator: " · ")
        fit = place.fit
        bar = FitBar(place.fit)
        why = place.fit.sentence.capitalizedFirst
        usages = UsageBar.all(workload.usage, reference.limits)
        rest = "+\(place.standing.restPoints) of \(weights.rest)"
        together = "\(place.standing.points) with the fit"
        asked =
            workload.lastAskedAt.map { "last asked \(clock.day(Day(of: $0, in: clock.zone)))" }
            ?? "never asked"
        engaged = workload.lastEngagedOn.map { clock.day($0).capitalizedFirst } ?? "Not engaged yet"
        free = place.nextFreeDay.map { clock.day($0).capitalizedFirst } ?? "No free day within a year"
        confirmed = reference.freshness.sentence(on: clock.today).capitalizedFirst
        self.feedback = feedback
        self.reasons = reasons
        self.isOnRequest = isOnRequest
    }
}

/// One criterion of the request, as each of the references meets it.
struct ComparedCriterion: Sendable {
    /// How one reference meets it.
    struct Cell: Sendable {
        let name: String
        /// "12 of 28".
        let points: String
        let words: String
        /// Whether it gives more than another's.
        let isBest: Bool
    }

    let title: String
    let cells: [Cell]

    /// - Parameter columns: all held against the same request, so that their parts are of the same criteria.
    static func all(_ columns: [ComparedReference]) -> [ComparedCriterion] {
        (columns.first?.fit.parts ?? []).map { first in
            let parts = columns.map { column in
                (column.name, column.fit.parts.first { $0.criterion == first.criterion })
            }
            // As they are shown, so that nothing is bold that reads the same as its neighbour.
            let points = parts.compactMap { $0.1.map { Int($0.points.rounded()) } }
            let (least, most) = (points.min() ?? 0, points.max() ?? 0)
            let must = first.isMust ? ", a must" : ""
            return ComparedCriterion(
                title: first.criterion.title.capitalizedFirst + must,
                cells: parts.compactMap { name, part in
                    part.map { part in
                        let given = Int(part.points.rounded())
                        return Cell(
                            name: name, points: "\(given) of \(Int(part.weight.rounded()))",
                            words: part.sentence, isBest: given == most && most > least)
                    }
                })
        }
    }
}
