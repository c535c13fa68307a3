/// One page of a list, and how many rows there are in all.
package struct ListPage<Row: Sendable>: Sendable {
    package let rows: [Row]
    package let count: Int
    /// Counted from 1; the last where a later one was asked for.
    package let page: Int

    package init(rows: [Row], count: Int, page: Int) {
        self.rows = rows
        self.count = count
        self.page = page
    }

    /// One page of a list that was made here rather than read.
    package init(all: [Row], page: Int) {
        let slice = PageSlice(page: page, of: all.count)
        self.init(
            rows: Array(all.dropFirst(slice.offset).prefix(slice.size)), count: all.count, page: slice.page)
    }

    package var pages: Int { PageSlice(page: page, of: count).pages }

    /// The place of the first row in the whole list, from 1; 0 where there is none.
    package var first: Int { rows.isEmpty ? 0 : (page - 1) * PageSlice.size + 1 }
    package var last: Int { rows.isEmpty ? 0 : first + rows.count - 1 }
}

/// Which rows of a list a page has.
struct PageSlice {
    static let size = 50
    let page: Int
    let pages: Int

    /// A page after the last is the last.
    init(page: Int, of count: Int) {
        pages = max(1, (count + Self.size - 1) / Self.size)
        self.page = min(max(1, page), pages)
    }

    var size: Int { Self.size }
    var offset: Int { (page - 1) * Self.size }
}

extension String {
    /// For `LIKE … ESCAPE '\'`: this text anywhere, with `%` and `_` meaning themselves.
    var likePattern: String {
        "%" + replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
    }
}
