import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// An ask answered from the mail: yes, no, or another time. Looking changes nothing; an answer is given once.
func addAnswerLinks(to site: Site) {
    site.guest.answer.get("") { context in
        try context.answerPage()
    }
    site.guest.answer.post("accept") { context, form in
        var fields = FormReader(form)
        let note = fields.text("note", max: 1000, required: false)
        return try await context.decide(.accept, fields) { try $2.save(try $0.accept($1, note: note)) }
    }
    site.guest.answer.post("decline") { context, form in
        var fields = FormReader(form)
        let ground = fields.choice("ground", Decline.Ground.self)
        let words = fields.text("words", max: 1000, required: false)
        let reason = ground?.reason(words)
        if ground != nil, reason == nil, fields.isValid {
            fields.reject("words", "Say in a few words what it is")
        }
        return try await context.decide(.decline, fields) {
            try $2.save(try $0.decline($1, reason: reason ?? ""))
        }
    }
    site.guest.answer.post("proposal") { context, form in
        var fields = FormReader(form)
        let times = fields.text("times", max: 1000)
        return try await context.decide(.proposal, fields) { match, act, transaction in
            // The same words again are a second press of the button.
            if match.engagement.proposal == times { return }
            try transaction.save(try match.propose(act, times: times))
        }
    }
}

extension GuestContext<Answering> {
    /// The page; with what was typed into one of its forms where that was refused.
    fileprivate func answerPage(
        _ entry: AnswerEntry = AnswerEntry(), of match: Match? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        page(
            AnswerLinkPage(
                tenant: slug, token: try token, match: match ?? self.match, usedAt: link.usedAt,
                entry: entry, now: now), status: status)
    }

    /// Decides in one transaction. A link that was used, or an ask that is over, leads back to the page, which says what
    /// became of it.
    fileprivate func decide(
        _ form: AnswerEntry.Form, _ fields: FormReader,
        _ decide: @escaping @Sendable (Match, Act, TenantTransaction) throws -> Void
    ) async throws -> Response {
        guard let act else { throw WebRefusal.notFound }
        let (link, there) = (link, Path.visitor(slug, .guest(.start(.answer), token: try token)))
        guard fields.isValid || link.usedAt != nil else {
            return try answerPage(
                AnswerEntry(fields.form, of: form, errors: fields.errors), status: .unprocessableContent)
        }
        do {
            try await tenant.write { transaction in
                guard let now = try transaction.guestLink(link.id), now.isOpen(at: act.at), now.usedAt == nil,
                    let match = try transaction.match(link.engagement), match.engagement.state == .asked
                else { return }
                if form != .proposal { try transaction.use(link, at: act.at) }
                try decide(match, act, transaction)
            }
        } catch let refusal as Refusal {
            return try answerPage(
                AnswerEntry(fields.form, of: form, errors: ["": refusal.sentence]),
                of: try await tenant.read { try $0.match(link.engagement) },
                status: WebRefusal(refusal).status)
        }
        return redirect(to: there)
    }
}

extension AnswerEntry {
    /// What was typed into the form that is sent back.
    fileprivate init(_ sent: SentForm, of form: Form, errors: FieldErrors) {
        self.init()
        refused = form
        self.errors = errors
        note = sent["note"] ?? ""
        ground = sent["ground"] ?? ""
        words = sent["words"] ?? ""
        times = sent["times"] ?? ""
    }
}
