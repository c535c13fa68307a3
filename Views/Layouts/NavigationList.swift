/// Navigation items as a list of links, the current one marked.
struct NavigationList: Sendable {
    let items: [NavigationItem]
}
