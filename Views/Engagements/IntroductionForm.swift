package import Domain

/// The prepared introduction of prospect and reference, for the AE to edit and send.
package struct IntroductionForm: Sendable {
    let frame: Frame
    let tenant: Slug
    let match: Match
    let contactName: String
    let contactMail: String
    let subject: String
    let body: String
    let errors: FieldErrors

    /// With the mail as it is prepared.
    package init(frame: Frame, tenant: Slug, match: Match) {
        let prospect = match.request.wish.prospect
        let prepared = match.preparedIntroduction()
        self.init(
            frame: frame, tenant: tenant, match: match, contactName: prospect.contactName,
            contactMail: prospect.contactMail?.text ?? "", subject: prepared.subject, body: prepared.body)
    }

    /// With what somebody typed.
    package init(
        frame: Frame, tenant: Slug, match: Match, contactName: String, contactMail: String, subject: String,
        body: String, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.match = match
        self.contactName = contactName
        self.contactMail = contactMail
        self.subject = subject
        self.body = body
        self.errors = errors
    }

    var request: Request { match.request }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Requests", .ae(tenant, .requests(.none))),
            Breadcrumb(request.wish.prospect.name, .ae(tenant, .request(request.id))),
        ]
    }

    var subtitle: String {
        "One mail to both, from you: \(match.reference.contact.name) of \(match.reference.account.name) and \(request.wish.prospect.name)."
    }
}
