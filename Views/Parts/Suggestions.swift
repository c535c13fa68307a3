/// What a suggesting field shows beneath it: a piece of a page, fetched while one types.
package struct Suggestions: Sendable {
    let suggestions: [Suggestion]

    package init(_ suggestions: [Suggestion]) {
        self.suggestions = suggestions
    }
}
