import Domain

/// How a reader gets from one part of a ranking to the others: of those who may be asked, and of those left out.
struct RankingPages: Sendable {
    private let window: RankingWindow
    private let placeCount: Int
    private let excludedCount: Int
    private let link: @Sendable (PathQuery) -> Path

    init(_ ranking: RankingExcerpt, of request: ID<Request>, tenant: Slug) {
        window = ranking.window
        placeCount = ranking.placeCount
        excludedCount = ranking.excludedCount
        link = { .coordinator(tenant, .requestRanking(request, $0)) }
    }

    /// The page of the whole list that is shown, nil where it is the best few.
    var place: Int? {
        window.page.map { min(max($0, 1), RankingWindow.pages(of: placeCount)) }
    }

    /// From the best few to the whole list.
    var more: ActionLink? {
        place == nil && placeCount > RankingWindow.first ? ActionLink("Show more", query(1, 1)) : nil
    }

    var places: Pagination? {
        guard let place else { return nil }
        return pagination(
            page: place, of: placeCount, shown: window.places(of: placeCount), who: "references"
        ) { query($0, excludedPage) }
    }

    var excluded: Pagination? {
        guard excludedCount > RankingWindow.length else { return nil }
        return pagination(
            page: excludedPage, of: excludedCount, shown: window.excluded(of: excludedCount), who: "left out"
        ) { query(place, $0) }
    }

    private var excludedPage: Int {
        min(max(window.excludedPage, 1), RankingWindow.pages(of: excludedCount))
    }

    private func query(_ page: Int?, _ excludedPage: Int) -> Path {
        link(
            PathQuery.none
                .setting(RankingSection.page, to: page.map { "\($0)" } ?? "")
                .setting(RankingSection.excludedPage, to: excludedPage > 1 ? "\(excludedPage)" : ""))
    }

    private func pagination(
        page: Int, of count: Int, shown: Range<Int>, who: String, link: (Int) -> Path
    ) -> Pagination {
        let pages = RankingWindow.pages(of: count)
        let (from, total) = (shown.isEmpty ? 0 : shown.lowerBound + 1, Money.grouped(Int64(count)))
        return Pagination(
            page: page, of: pages, summary: "\(from)–\(shown.upperBound) of \(total) \(who)",
            previous: page > 1 ? link(page - 1) : nil, next: page < pages ? link(page + 1) : nil)
    }
}
