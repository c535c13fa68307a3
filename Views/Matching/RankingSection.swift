package import Domain

/// The pool held against a request: the best fits to choose from, and who may not be asked and why.
package struct RankingSection: Sendable {
    let action: Path
    let comparison: Path
    let version: HiddenField
    let places: [RankedReference]
    let eligible: Int
    let excluded: [ExcludedReference]
    let excludedCount: Int
    let more: ActionLink?
    let pagination: Pagination?
    let excludedPagination: Pagination?
    /// Whoever turned a page of those left out wants to see them.
    let isExcludedOpen: Bool
    let empty: EmptyState
    /// What the pool lacks, where too few fit.
    let gap: Notice?
    /// Which *must* keeps how many out whom nothing else does, the greatest gain first.
    let relaxations: [String]

    /// Which page of the whole list it is, so that a form that comes back shows the same boxes.
    let place: HiddenField

    /// The boxes that choose references.
    package static let choices = "references"
    /// In the address and in the form: the page of the whole list.
    package static let page = "ranking"
    /// In the address: the page of those left out.
    package static let excludedPage = "left-out"

    package init(
        _ ranking: RankingExcerpt, of request: Request, gap: CoverageGap?, chosen: Set<ID<Reference>>,
        tenant: Slug, clock: ReaderClock
    ) {
        action = .coordinator(tenant, .requestAction(request.id, .shortlist))
        comparison = .coordinator(tenant, .requestComparison(request.id))
        version = HiddenField("version", "\(request.version)")
        eligible = ranking.placeCount
        excludedCount = ranking.excludedCount
        let pages = RankingPages(ranking, of: request.id, tenant: tenant)
        place = HiddenField(Self.page, pages.place.map { "\($0)" } ?? "")
        let start = ranking.window.places(of: ranking.placeCount).lowerBound
        places = ranking.places.enumerated().map { offset, place in
            RankedReference(
                place, at: start + offset + 1, tenant: tenant, clock: clock,
                isChosen: chosen.contains(place.reference.id))
        }
        excluded = ranking.excluded.map { ExcludedReference($0, tenant: tenant) }
        more = pages.more
        pagination = pages.places
        excludedPagination = pages.excluded
        isExcludedOpen = ranking.window.excludedPage > 1 || ranking.placeCount == 0
        relaxations = ranking.relaxations.map(\.sentence)
        self.gap = gap.map {
            Notice($0.sentence(of: request), title: "The program lacks somebody", tone: .warn)
        }
        empty = EmptyState(
            "Nobody may be asked",
            sentence: ranking.excludedCount == 0
                ? "There are no references in the program yet."
                : "Every reference is left out; the reasons are beneath.",
            action: ActionLink("See all references", .coordinator(tenant, .references(.none))))
    }

    var excludedTitle: String {
        excludedCount == 1
            ? "1 reference may not be asked, and why"
            : "\(Money.grouped(Int64(excludedCount))) references may not be asked, and why"
    }
}

extension Relaxation {
    /// "With a nice on industry instead of a must, 3 more may be asked."
    fileprivate var sentence: String {
        "With a nice on \(criterion.title) instead of a must, \(Money.grouped(Int64(gain))) more may be asked."
    }
}

extension CoverageGap {
    /// "This request needs 2, and 1 may be asked and fits. Missing: …".
    fileprivate func sentence(of request: Request) -> String {
        let there =
            found == 0
            ? "nobody who may be asked fits" : "only \(found) may be asked and \(found == 1 ? "fits" : "fit")"
        let noted =
            request.criteriaConfirmedAt == nil
            ? "Confirm the criteria to have it noted under Measures, where recruitment starts."
            : "It is noted under Measures, where recruitment starts."
        return
            "This request needs \(wanted), and \(there) (\(Fit.worthwhile) points or more). Missing: \(sentence). \(noted)"
    }
}
