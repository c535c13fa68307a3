/// The head of a page; what it encloses are the page's actions.
package struct PageHeader: Sendable {
    let title: String
    let subtitle: String?
    let breadcrumbs: [Breadcrumb]
    let badge: StatusBadge?

    package init(
        _ title: String, subtitle: String? = nil, breadcrumbs: [Breadcrumb] = [], badge: StatusBadge? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.breadcrumbs = breadcrumbs
        self.badge = badge
    }
}
