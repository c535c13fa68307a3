import Domain
import Hummingbird
import Store
import Views

/// The warm introduction by mail, prepared and then edited by the AE.
func addAEIntroductions(to site: Site) {
    site.ae.get("requests/:request/introductions/:engagement") { context in
        let match = try await context.namedMatch()
        guard match.engagement.state == .accepted, match.request.isOpen else {
            return try await context.requestPage(
                match.request.id,
                refusal: Refusal(
                    .outOfStep,
                    "\(match.reference.contact.name) has been introduced already, or the work has ended."))
        }
        return context.page(
            IntroductionForm(frame: context.frame(title: "Introduction"), tenant: context.slug, match: match))
    }
    site.ae.post("requests/:request/introductions/:engagement") { context, form in
        let match = try await context.namedMatch()
        var fields = FormReader(form)
        let name = fields.line("contact-name", max: 100)
        let mail = fields.mail("contact-mail")
        let subject = fields.line("subject", max: 200)
        let body = fields.text("body", max: 8000)
        guard fields.isValid, let mail else { return context.introduction(match, form, fields.errors) }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                _ = try transaction.ownRequest(match.request.id, act.by)
                guard let match = try transaction.match(match.engagement.id) else {
                    throw WebRefusal.notFound
                }
                try transaction.save(
                    try match.introduce(
                        act, prospectName: name, prospectMail: mail, subject: subject, body: body))
            }
        } catch let refusal as Refusal {
            fields.reject("", refusal.sentence)
            return context.introduction(match, form, fields.errors, refusal)
        }
        let both = "\(match.reference.contact.name) and \(name)"
        return context.redirect(
            to: .ae(context.slug, .request(match.request.id)),
            flash: Flash("The introduction is on its way to \(both)."))
    }
}

extension PortalContext<AEPortal> {
    /// The engagement that the address names, on the AE's own request, of a reference whom the AE may know.
    func namedMatch() async throws -> Match {
        let engagement = try id("engagement", Engagement.self)
        let file = try await file(try requestID())
        guard let match = file.matches.first(where: { $0.engagement.id == engagement }),
            match.engagement.state.isNamedToAE
        else { throw WebRefusal.notFound }
        return match
    }

    fileprivate func introduction(
        _ match: Match, _ form: SentForm, _ errors: FieldErrors, _ refusal: Refusal? = nil
    ) -> Response {
        page(
            IntroductionForm(
                frame: frame(title: "Introduction"), tenant: slug, match: match,
                contactName: form["contact-name"] ?? "", contactMail: form["contact-mail"] ?? "",
                subject: form["subject"] ?? "", body: form["body"] ?? "", errors: errors),
            status: refusal.map { WebRefusal($0).status } ?? .unprocessableContent)
    }
}
