import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// How it was, said from the mail by prospect, reference or AE. Given again, it corrects what was said; sent again, it
/// changes nothing.
func addFeedbackLinks(to site: Site) {
    site.guest.feedback.get("") { context in
        try await context.feedbackPage()
    }
    site.guest.feedback.post("") { context, form in
        var fields = FormReader(form)
        let (link, now) = (context.link, context.now)
        guard let feedback = fields.feedback(of: link.guest.side) else {
            return try await context.feedbackPage(
                FeedbackEntry(form, fields.errors), status: .unprocessableContent)
        }
        do {
            try await context.tenant.write { transaction in
                guard try transaction.guestLink(link.id)?.isOpen(at: now) == true,
                    let match = try transaction.match(link.engagement)
                else { return }
                let known = try transaction.feedback(of: link.engagement, from: link.guest.side)
                if known == feedback { return }
                try transaction.use(link, at: now)
                try transaction.save(try match.record(feedback, from: link.guest, at: now))
            }
        } catch let refusal as Refusal {
            return try await context.feedbackPage(
                FeedbackEntry(form, ["": refusal.sentence]), status: WebRefusal(refusal).status)
        }
        return context.redirect(
            to: .visitor(context.slug, .guest(.start(.feedback), token: try context.token)))
    }
}

extension GuestContext<GivingFeedback> {
    /// The page; with what was typed where the form was refused.
    fileprivate func feedbackPage(
        _ refused: FeedbackEntry? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let link = link
        let given = try await tenant.read { try $0.feedback(of: link.engagement, from: link.guest.side) }
        return page(
            FeedbackLinkPage(
                tenant: slug, token: try token, match: match, guest: link.guest, isGiven: given != nil,
                entry: refused ?? FeedbackEntry(given)), status: status)
    }
}

extension FeedbackEntry {
    /// What was typed into the form that is sent back.
    fileprivate init(_ sent: SentForm, _ errors: FieldErrors) {
        self.init(nil)
        self.errors = errors
        match = sent["match"] ?? ""
        usefulness = sent["usefulness"] ?? ""
        again = sent["again"] ?? ""
        text = sent["text"] ?? ""
    }
}
