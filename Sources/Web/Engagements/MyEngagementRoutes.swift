import Domain
import Hummingbird
import Store
import Views

/// A reference's answer to an ask, and what they say afterwards.
func addMyEngagements(to site: Site) {
    site.reference.get("engagements/:engagement") { context in
        try await context.engagementPage(MyAnswer())
    }
    site.reference.post("engagements/:engagement/accept") { context, form in
        var answer = MyAnswer()
        answer.note = form["note"] ?? ""
        answer.refused = .accept
        let (act, note) = (context.act, answer.note)
        return try await context.decide(
            answer, saying: "Thank you. The account executive introduces you next."
        ) {
            try $1.save(try $0.accept(act, note: note))
        }
    }
    site.reference.post("engagements/:engagement/decline") { context, form in
        var answer = MyAnswer()
        answer.ground = form["ground"] ?? ""
        answer.words = form["words"] ?? ""
        answer.refused = .decline
        let reason = Decline.Ground(rawValue: answer.ground)?.reason(answer.words) ?? ""
        let act = context.act
        return try await context.decide(answer, saying: "That is fine. Your coordinator knows.") {
            try $1.save(try $0.decline(act, reason: reason))
        }
    }
    site.reference.post("engagements/:engagement/feedback") { context, form in
        var answer = MyAnswer()
        answer.match = form["match"] ?? ""
        answer.usefulness = form["usefulness"] ?? ""
        answer.again = form["again"] ?? ""
        answer.text = form["text"] ?? ""
        answer.refused = .feedback
        let (act, given) = (context.act, answer)
        return try await context.decide(answer, saying: "Thank you for telling us.") {
            let feedback = try Feedback(
                side: .reference, match: Int(given.match) ?? 0, usefulness: Int(given.usefulness) ?? 0,
                wouldDoAgain: given.again == "yes", text: given.text)
            try $1.save(try $0.record(feedback, act))
        }
    }
}

extension PortalContext<ReferencePortal> {
    fileprivate func engagementPage(_ answer: MyAnswer, refusal: Refusal? = nil) async throws -> Response {
        let id = try id("engagement", Engagement.self)
        let frame = frame(title: "A conversation")
        let (slug, clock) = (slug, clock)
        let page = try await readMine { reference, snapshot in
            guard let match = try snapshot.match(id, of: reference.id),
                let outcome = try snapshot.outcome(of: id)
            else { throw WebRefusal.notFound }
            return MyEngagement(
                frame: frame, slug: slug, match: match, outcome: outcome, clock: clock, entry: answer)
        }
        return self.page(page, status: refusal.map { WebRefusal($0).status } ?? .ok)
    }

    fileprivate func decide(
        _ answer: MyAnswer, saying words: String,
        _ decide: @escaping @Sendable (Match, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("engagement", Engagement.self)
        let me = person.id
        do {
            try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: me),
                    let match = try transaction.match(id, of: reference.id)
                else { throw WebRefusal.notFound }
                try decide(match, transaction)
            }
        } catch let refusal as Refusal {
            var refused = answer
            refused.errors.add(refusal.sentence, to: "")
            return try await engagementPage(refused, refusal: refusal)
        }
        return redirect(to: .reference(slug, .engagement(id)), flash: Flash(words))
    }
}
