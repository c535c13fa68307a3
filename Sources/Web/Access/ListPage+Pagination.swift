import Store
import Views

extension ListPage {
    /// Which page of the list this is, and the ones beside it, in an address that keeps the filters.
    ///
    /// - Parameters:
    ///   - nouns: the rows' noun for one and for several.
    ///   - path: the list's address with a query.
    func pagination(_ nouns: (one: String, many: String), _ query: PathQuery, _ path: (PathQuery) -> Path)
        -> Pagination
    {
        func address(_ number: Int) -> Path {
            path(query.setting("page", to: number == 1 ? "" : "\(number)"))
        }
        return Pagination(
            page: page, of: pages,
            summary: "\(first)–\(last) of \(count) \(count == 1 ? nouns.one : nouns.many)",
            previous: page > 1 ? address(page - 1) : nil, next: page < pages ? address(page + 1) : nil)
    }
}
