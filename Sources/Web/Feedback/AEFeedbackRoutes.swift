import Domain
import Hummingbird
import Store
import Views

/// What the AE says after a call.
func addAEFeedback(to site: Site) {
    site.ae.get("requests/:request/feedback/:engagement") { context in
        let match = try await context.namedMatch()
        guard match.engagement.tookPlaceAt != nil else {
            return try await context.requestPage(
                match.request.id, refusal: Refusal(.outOfStep, "Feedback comes after the conversation."))
        }
        let given = try await context.file(match.request.id)
            .feedback(of: match.engagement.id, from: .ae)
        return context.page(
            AEFeedbackForm(
                frame: context.frame(title: "Feedback"), tenant: context.slug, match: match, given: given))
    }
    site.ae.post("requests/:request/feedback/:engagement") { context, form in
        let match = try await context.namedMatch()
        var fields = FormReader(form)
        guard let feedback = fields.feedback(of: .ae) else {
            return context.feedback(match, form, fields.errors)
        }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                _ = try transaction.ownRequest(match.request.id, act.by)
                guard let match = try transaction.match(match.engagement.id) else {
                    throw WebRefusal.notFound
                }
                try transaction.save(try match.record(feedback, act))
            }
        } catch let refusal as Refusal {
            fields.reject("", refusal.sentence)
            return context.feedback(match, form, fields.errors, refusal)
        }
        return context.redirect(
            to: .ae(context.slug, .request(match.request.id)),
            flash: Flash("Thank you. Your feedback is kept."))
    }
}

extension PortalContext<AEPortal> {
    fileprivate func feedback(
        _ match: Match, _ form: SentForm, _ errors: FieldErrors, _ refusal: Refusal? = nil
    ) -> Response {
        page(
            AEFeedbackForm(
                frame: frame(title: "Feedback"), tenant: slug, match: match, fit: form["match"] ?? "",
                usefulness: form["usefulness"] ?? "", again: form["again"] ?? "", text: form["text"] ?? "",
                errors: errors),
            status: refusal.map { WebRefusal($0).status } ?? .unprocessableContent)
    }
}
