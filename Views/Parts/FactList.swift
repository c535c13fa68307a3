/// What is known of one thing, label by label; an empty value is said to be unknown.
package struct FactList: Sendable {
    let facts: [Fact]

    package init(_ facts: [Fact]) {
        self.facts = facts
    }
}
