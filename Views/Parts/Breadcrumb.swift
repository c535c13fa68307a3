/// A page above this one.
package struct Breadcrumb: Sendable {
    package var title: String
    package var path: Path

    package init(_ title: String, _ path: Path) {
        self.title = title
        self.path = path
    }
}
