/// Which page of a list this is, and the ones before and after it.
package struct Pagination: Sendable {
    let page: Int
    let pages: Int
    /// "51–100 of 1,234 references".
    let summary: String
    let previous: Path?
    let next: Path?

    package init(page: Int, of pages: Int, summary: String, previous: Path? = nil, next: Path? = nil) {
        self.page = page
        self.pages = pages
        self.summary = summary
        self.previous = previous
        self.next = next
    }
}
