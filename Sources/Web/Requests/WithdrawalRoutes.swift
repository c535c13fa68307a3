import Domain
import Hummingbird
import Store
import Views

/// "No longer needed": first who will be told, then the end of all open work.
func addWithdrawals(to site: Site) {
    site.ae.get("requests/:request/withdrawal") { context in
        try await context.withdrawalPage()
    }
    site.ae.post("requests/:request/withdrawal") { context, form in
        let id = try context.requestID()
        var fields = FormReader(form)
        let reason = fields.text("reason", max: 500)
        let version = fields.version()
        let (act, errors) = (context.act, fields.errors)
        guard errors.isEmpty else { return try await context.withdrawalPage(form, errors: errors) }
        do {
            try await context.tenant.write { transaction in
                let request = try transaction.ownRequest(id, act.by)
                let matches = try transaction.matches(of: id)
                let withdrawal = try request.withdraw(act, reason: reason, matches: matches)
                try request.check(version: version)
                try transaction.save(withdrawal)
            }
        } catch let refusal as Refusal {
            return try await context.withdrawalPage(form, refusal: refusal)
        }
        return context.redirect(
            to: .ae(context.slug, .request(id)),
            flash: Flash("The request is withdrawn, and everybody who worked on it is told."))
    }
}

extension PortalContext<AEPortal> {
    fileprivate func withdrawalPage(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let file = try await file(try requestID())
        let request = file.request
        guard request.isOpen else {
            let closed = Refusal(
                .outOfStep,
                request.ending.map { "This request is closed: \($0.title)." }
                    ?? "This request was not submitted yet. Delete the draft instead.")
            return try await requestPage(request.id, refusal: refusal ?? closed)
        }
        var errors = errors
        if let refusal { errors.add(refusal.sentence, to: "") }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(
            WithdrawalPage(
                frame: frame(title: "No longer needed"), tenant: slug, request: request,
                matches: file.matches, reason: form?["reason"] ?? "", errors: errors), status: status)
    }
}
