package import Domain

/// Which of an AE's requests a list shows.
package struct AERequestFilter: Sendable {
    /// How far along they are.
    package enum Group: String, Sendable, CaseIterable {
        case open
        case drafts
        case ended
    }

    package var group: Group
    /// Whose move it is; nil for anybody's.
    package var move: Move?
    /// Part of the prospect's, the product's or the coordinator's name.
    package var search: String
    package var page: Int

    package init(group: Group = .open, move: Move? = nil, search: String = "", page: Int = 1) {
        self.group = group
        self.move = move
        self.search = search
        self.page = page
    }
}

/// How many requests an AE has, and how many of them wait for the AE.
package struct AERequestCounts: Sendable {
    package let open: Int
    package let waiting: Int
    package let drafts: Int
    package let ended: Int

    package subscript(group: AERequestFilter.Group) -> Int {
        switch group {
        case .open: open
        case .drafts: drafts
        case .ended: ended
        }
    }
}
