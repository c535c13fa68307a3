/// All that happened, in the order given.
package struct Timeline: Sendable {
    let entries: [TimelineEntry]

    package init(_ entries: [TimelineEntry]) {
        self.entries = entries
    }
}
