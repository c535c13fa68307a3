package import Domain

/// The mails of a program, each with the template that it is written by.
package struct LetterTemplateList: Sendable {
    let frame: Frame
    let tenant: Slug
    let filters: FilterBar
    let lines: [LetterTemplateLine]

    package init(frame: Frame, tenant: Slug, filters: FilterBar, lines: [LetterTemplateLine]) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Settings", .coordinator(tenant, .settings))] }

    var empty: EmptyState {
        EmptyState(
            "No such mail", sentence: "No mail fits this search. Take a filter away.",
            action: ActionLink("Show all mails", .coordinator(tenant, .letterTemplates(.none))))
    }
}
