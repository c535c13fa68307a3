/// One link of a navigation, a row of tabs or the list of portals.
package struct NavigationItem: Sendable {
    package var title: String
    package var path: Path
    package var isCurrent: Bool
    /// How many things wait there for the reader; zero is not shown.
    package var count: Int?

    package init(title: String, path: Path, isCurrent: Bool = false, count: Int? = nil) {
        self.title = title
        self.path = path
        self.isCurrent = isCurrent
        self.count = count == 0 ? nil : count
    }
}
