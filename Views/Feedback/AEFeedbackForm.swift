package import Domain

/// What the AE says after a call: whether it was the right reference, and whether it helped.
package struct AEFeedbackForm: Sendable {
    let frame: Frame
    let tenant: Slug
    let match: Match
    let fit: String
    let usefulness: String
    let again: String
    let text: String
    let errors: FieldErrors

    package init(frame: Frame, tenant: Slug, match: Match, given: Feedback?) {
        self.init(
            frame: frame, tenant: tenant, match: match, fit: given.map { "\($0.match)" } ?? "",
            usefulness: given.map { "\($0.usefulness)" } ?? "",
            again: given.map { $0.wouldDoAgain ? "yes" : "no" } ?? "", text: given?.text ?? "")
    }

    package init(
        frame: Frame, tenant: Slug, match: Match, fit: String, usefulness: String, again: String,
        text: String, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.match = match
        self.fit = fit
        self.usefulness = usefulness
        self.again = again
        self.text = text
        self.errors = errors
    }

    var request: Request { match.request }
    var title: String { "How was \(match.reference.contact.name)?" }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Requests", .ae(tenant, .requests(.none))),
            Breadcrumb(request.wish.prospect.name, .ae(tenant, .request(request.id))),
        ]
    }

    static func scale(low: String, high: String) -> [FieldChoice] {
        [
            FieldChoice("1", "1, \(low)"), FieldChoice("2", "2"), FieldChoice("3", "3"),
            FieldChoice("4", "4"), FieldChoice("5", "5, \(high)"),
        ]
    }
}
