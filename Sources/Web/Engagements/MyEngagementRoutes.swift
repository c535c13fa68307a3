import Domain
import Foundation
import Hummingbird
import Store
import Views

/// A reference's answer to an ask, and what they say afterwards.
func addMyEngagements(to site: Site) {
    site.reference.get("engagements/:engagement") { context in
        try await context.engagementPage()
    }
    site.reference.post("engagements/:engagement/accept") { context, form in
        var fields = FormReader(form)
        let note = fields.text("note", max: 1000, required: false)
        let act = context.act
        return try await context.decide(
            .accept, fields, saying: "Thank you. The account executive introduces you next."
        ) {
            try $1.save(try $0.accept(act, note: note))
        }
    }
    site.reference.post("engagements/:engagement/proposal") { context, form in
        var fields = FormReader(form)
        let times = fields.text("proposal", max: 1000)
        let act = context.act
        return try await context.decide(
            .proposal, fields,
            saying: "Your coordinator gets back to you. Until then you can still say yes or no."
        ) { match, transaction in
            // The same words again are a second press of the button.
            if match.engagement.proposal == times { return }
            try transaction.save(try match.propose(act, times: times))
        }
    }
    site.reference.post("engagements/:engagement/decline") { context, form in
        var fields = FormReader(form)
        let ground = fields.choice("ground", Decline.Ground.self)
        let words = fields.text("words", max: 1000, required: false)
        let reason = ground?.reason(words)
        if ground != nil, reason == nil, fields.isValid {
            fields.reject("words", "Say in a few words what it is")
        }
        let act = context.act
        return try await context.decide(.decline, fields, saying: "That is fine. Your coordinator knows.") {
            try $1.save(try $0.decline(act, reason: reason ?? ""))
        }
    }
    site.reference.post("engagements/:engagement/feedback") { context, form in
        var fields = FormReader(form)
        let feedback = fields.feedback(of: .reference)
        let act = context.act
        return try await context.decide(.feedback, fields, saying: "Thank you for telling us.") {
            match, transaction in
            guard let feedback else { return }
            // The same words again are a second press of the button.
            if try transaction.outcome(of: match.engagement.id)?.feedback == feedback { return }
            try transaction.save(try match.record(feedback, act))
        }
    }
    site.reference.post("engagements/:engagement/times") { context, form in
        var fields = FormReader(form)
        let zone = context.person.timeZone
        let times = fields.offeredTimes(in: zone)
        if times.isEmpty, fields.isValid, !fields.flag(TimeOfferField.weekly) {
            fields.reject(TimeOfferField.name(0), "Name \(CallSlots.fewestOffered) times or more")
        }
        let act = context.act
        return try await context.decide(
            .times, fields,
            saying: times.isEmpty ? "Your weekly hours hold again." : "Thank you: these times can be picked."
        ) { match, transaction in
            try transaction.save(
                try match.offer(times, act, slots: try transaction.callSlots(for: match, at: act.at)))
        }
    }
}

extension FormReader {
    /// The times of a call that were typed, each once.
    mutating func offeredTimes(in zone: TimeZone) -> [Date] {
        (0..<TimeOfferField.count).map { TimeOfferField.name($0) }
            .filter { !(form[$0] ?? "").trimmed.isEmpty }
            .compactMap { moment($0, in: zone) }
    }
}

extension MyAnswer {
    /// What was typed into the form that is sent back.
    fileprivate init(_ sent: SentForm, of form: Form, errors: FieldErrors) {
        self.init()
        refused = form
        self.errors = errors
        note = sent["note"] ?? ""
        proposal = sent["proposal"] ?? ""
        ground = sent["ground"] ?? ""
        words = sent["words"] ?? ""
        match = sent["match"] ?? ""
        usefulness = sent["usefulness"] ?? ""
        again = sent["again"] ?? ""
        text = sent["text"] ?? ""
        times = (0..<TimeOfferField.count).map { sent[TimeOfferField.name($0)] ?? "" }
    }
}

extension PortalContext<ReferencePortal> {
    /// The page; with what was typed into one of its forms where that was refused.
    fileprivate func engagementPage(_ refused: MyAnswer? = nil, refusal: Refusal? = nil) async throws
        -> Response
    {
        let id = try id("engagement", Engagement.self)
        let frame = frame(title: "A conversation")
        let (slug, clock) = (slug, clock)
        let page = try await readMine { reference, snapshot in
            guard let match = try snapshot.match(id, of: reference.id),
                let outcome = try snapshot.outcome(of: id)
            else { throw WebRefusal.notFound }
            return MyEngagement(
                frame: frame, slug: slug, match: match, outcome: outcome, clock: clock,
                entry: refused ?? MyAnswer(outcome.feedback),
                offered: try snapshot.offeredTimes(for: id))
        }
        let status =
            refusal.map { WebRefusal($0).status } ?? (refused == nil ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one's own engagement in one transaction, if it stands as on the page that the form comes from.
    fileprivate func decide(
        _ form: MyAnswer.Form, _ fields: FormReader, saying words: String,
        _ decide: @escaping @Sendable (Match, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("engagement", Engagement.self)
        let (me, sent) = (person.id, fields.form)
        guard fields.isValid else {
            return try await engagementPage(MyAnswer(sent, of: form, errors: fields.errors))
        }
        do {
            try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: me),
                    let match = try transaction.match(id, of: reference.id)
                else { throw WebRefusal.notFound }
                try match.engagement.check(mark: sent["seen"] ?? "")
                try decide(match, transaction)
            }
        } catch let refusal as Refusal {
            return try await engagementPage(
                MyAnswer(sent, of: form, errors: ["": refusal.sentence]), refusal: refusal)
        }
        return redirect(to: .reference(slug, .engagement(id)), flash: Flash(words))
    }
}
