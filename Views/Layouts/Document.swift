/// The HTML document itself: head, links to the style and the script, and a body to fill.
package struct Document: Sendable {
    let title: String

    package init(title: String) {
        self.title = title
    }
}
