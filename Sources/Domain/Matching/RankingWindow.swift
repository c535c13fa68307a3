/// Which part of a ranking a page shows: the best few, or a page of all; and a page of those left out.
package struct RankingWindow: Hashable, Sendable {
    /// From 1; nil for the best few.
    package let page: Int?
    /// From 1.
    package let excludedPage: Int

    package init(page: Int? = nil, excludedPage: Int = 1) {
        self.page = page
        self.excludedPage = excludedPage
    }

    /// How many stand on the page at first, and on a page of a whole list.
    package static let first = 20
    package static let length = 50

    /// Positions of those shown, of so many; a page that is not there is the nearest that is.
    package func places(of count: Int) -> Range<Int> {
        guard let page else { return 0..<min(Self.first, count) }
        return Self.range(page, of: count)
    }

    package func excluded(of count: Int) -> Range<Int> { Self.range(excludedPage, of: count) }

    package static func pages(of count: Int) -> Int { max(1, (count + length - 1) / length) }

    private static func range(_ page: Int, of count: Int) -> Range<Int> {
        let start = (min(max(page, 1), pages(of: count)) - 1) * length
        return start..<min(count, start + length)
    }
}
