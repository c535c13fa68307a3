/// A row of numbers that belong together.
package struct Stats: Sendable {
    let stats: [Stat]

    package init(_ stats: [Stat]) {
        self.stats = stats
    }
}
