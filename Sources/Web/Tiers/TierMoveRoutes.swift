import Domain
import Hummingbird
import Store
import Views

/// Whom the rules propose for another tier, and what the coordinator says to it.
func addTierMoves(to site: Site) {
    site.coordinator.get("tiers/moves") { context in try await context.tierMoves() }
    site.coordinator.post("tiers/moves/:reference/move") { context, form in
        let id = try context.id("reference", Reference.self)
        var fields = FormReader(form)
        let word = fields.text(TierMoveLine.word(id), max: TierMove.longestWord, required: false)
        let tells = fields.flag(TierMoveLine.tells(id))
        let act = context.act
        return try await context.decideOnMove(form, fields, saying: Flash("Moved to the other tier.")) {
            candidate, rules, today, transaction in
            let proposal = try rules.standing(for: candidate, seen: form["seen"] ?? "", on: today)
            guard let reference = try transaction.reference(id) else { throw WebRefusal.notFound }
            try transaction.save(
                try reference.move(
                    to: proposal.to, seen: proposal.from.id, reason: proposal.reasons.joined(separator: "\n"),
                    tells: tells, word: word, act))
        }
    }
    site.coordinator.post("tiers/moves/:reference/not-now") { context, form in
        let id = try context.id("reference", Reference.self)
        var fields = FormReader(form)
        let reason = fields.line(TierMoveLine.reason(id), max: TierDeferral.longestReason)
        let until = fields.day(TierMoveLine.until(id))
        let act = context.act
        return try await context.decideOnMove(form, fields, saying: Flash("Put off.")) {
            candidate, rules, today, transaction in
            guard let until else { return }
            try transaction.save(
                try rules.putOff(
                    candidate, seen: form["seen"] ?? "", until: until, reason: reason, act, today: today))
        }
    }
    site.coordinator.post("tiers/moves/:reference/propose-again") { context, form in
        let act = context.act
        return try await context.decideOnMove(
            form, FormReader(form), saying: Flash("The rules may propose them again.")
        ) { candidate, rules, today, transaction in
            try transaction.save(try rules.proposeAgain(candidate, act, today: today))
        }
    }
}

extension PortalContext<CoordinatorPortal> {
    /// The proposals; with what was typed into one of the forms where that was wrong.
    fileprivate func tierMoves(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let number = form == nil ? try query().page : 1
        let (now, slug, frame) = (now, slug, frame(title: "Proposed moves"))
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        // A stale form's words are nobody's any more.
        let isStale = refusal?.kind == .stale
        let (shown, values) = (all, FieldValues(isStale ? [:] : form?.values ?? [:]))
        let sentFrom = form == nil ? nil : try id("reference", Reference.self)
        let page = try await tenant.read { snapshot in
            if let sentFrom, try snapshot.reference(sentFrom) == nil { throw WebRefusal.notFound }
            let today = try snapshot.today(at: now)
            let rules = try snapshot.tierRules()
            let review = TierReview(try snapshot.tierCandidates(on: today), by: rules, on: today)
            // The form that comes back stands first, on whichever page it was.
            let proposed =
                review.proposed.filter { $0.candidate.reference == sentFrom }
                + review.proposed.filter { $0.candidate.reference != sentFrom }
            let list = ListPage(all: proposed, page: number)
            return TierMoves(
                frame: frame, tenant: slug, review: review, shown: list.rows, rules: rules,
                pagination: list.pagination(("proposal", "proposals"), .none) {
                    .coordinator(slug, .tierMoves($0))
                }, today: today, values: values, errors: shown)
        }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one reference's move in one transaction; what a rule refuses is said on the page of proposals.
    fileprivate func decideOnMove(
        _ form: SentForm, _ fields: FormReader, saying flash: Flash,
        _ decide: @escaping @Sendable (TierCandidate, TierRules, Day, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("reference", Reference.self)
        let now = now
        guard fields.isValid else { return try await tierMoves(form, errors: fields.errors) }
        do {
            try await tenant.write { transaction in
                let today = try transaction.today(at: now)
                guard let reference = try transaction.reference(id) else { throw WebRefusal.notFound }
                guard let candidate = try transaction.tierCandidate(id, on: today) else {
                    throw Refusal(.stale, "\(reference.contact.name) is not in the program any more.")
                }
                try decide(candidate, try transaction.tierRules(), today, transaction)
            }
        } catch let refusal as Refusal {
            return try await tierMoves(form, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .tierMoves(.none)), flash: flash)
    }
}
