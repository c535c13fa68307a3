/// Links between views of one thing.
package struct Tabs: Sendable {
    let label: String
    let items: [NavigationItem]

    package init(_ label: String, items: [NavigationItem]) {
        self.label = label
        self.items = items
    }
}
