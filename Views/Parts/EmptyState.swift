/// An empty list that says what would fill it.
package struct EmptyState: Sendable {
    let title: String
    let sentence: String
    let action: ActionLink?

    package init(_ title: String, sentence: String, action: ActionLink? = nil) {
        self.title = title
        self.sentence = sentence
        self.action = action
    }
}
