package import Domain

/// The pool held against a request: the best fits to choose from, and who may not be asked and why.
package struct RankingSection: Sendable {
    let action: Path
    let version: HiddenField
    let places: [RankedReference]
    let eligible: Int
    let excluded: [ExcludedReference]
    let excludedCount: Int
    let canShortlist: Bool
    let more: ActionLink?
    let pagination: Pagination?
    let empty: EmptyState

    /// Which page of the whole list it is, so that a form that comes back shows the same boxes.
    let place: HiddenField

    /// The boxes that choose references.
    package static let choices = "references"
    /// In the address and in the form: the page of the whole list.
    package static let page = "ranking"

    /// How many stand on the page at first, on a page of the whole list, and among those left out.
    package static let first = 20
    package static let length = 50
    package static let mostExcluded = 200

    /// - Parameter page: of the whole list, from 1; nil for the short list of the best.
    package init(
        _ ranking: Ranking, of request: Request, page: Int?, chosen: Set<ID<Reference>>, tenant: Slug,
        clock: ReaderClock
    ) {
        action = .coordinator(tenant, .requestAction(request.id, .shortlist))
        version = HiddenField("version", "\(request.version)")
        let eligible = ranking.places.count
        self.eligible = eligible
        excludedCount = ranking.excluded.count
        canShortlist = request.isOpen
        let pages = max(1, (eligible + Self.length - 1) / Self.length)
        let shown = page.map { min(max($0, 1), pages) }
        place = HiddenField(Self.page, shown.map { "\($0)" } ?? "")
        let start = shown.map { ($0 - 1) * Self.length } ?? 0
        let end = min(eligible, start + (shown == nil ? Self.first : Self.length))
        places = ranking.places[start..<end].enumerated().map { offset, place in
            RankedReference(
                place, at: start + offset + 1, tenant: tenant, clock: clock,
                isChosen: chosen.contains(place.reference.id))
        }
        excluded = ranking.excluded.prefix(Self.mostExcluded).map { ExcludedReference($0, tenant: tenant) }
        func link(_ page: Int) -> Path {
            .coordinator(tenant, .requestRanking(request.id, [Self.page: "\(page)"]))
        }
        more = shown == nil && end < eligible ? ActionLink("Show more", link(1)) : nil
        pagination = shown.map { page in
            Pagination(
                page: page, of: pages, summary: "\(start + 1)–\(end) of \(eligible) references",
                previous: page > 1 ? link(page - 1) : nil, next: page < pages ? link(page + 1) : nil)
        }
        empty = EmptyState(
            "Nobody may be asked",
            sentence: ranking.excluded.isEmpty
                ? "There are no references in the program yet."
                : "Every reference is left out; the reasons are beneath. Fewer musts may help.",
            action: ActionLink("See all references", .coordinator(tenant, .references(.none))))
    }

    var excludedTitle: String {
        excludedCount == 1
            ? "1 reference may not be asked, and why"
            : "\(excludedCount) references may not be asked, and why"
    }
}
