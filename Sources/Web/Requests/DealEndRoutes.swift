import Domain
import Hummingbird
import Store
import Views

/// The AE saying how a deal ended, which ends its requests.
func addDealEnds(to site: Site) {
    site.ae.get("requests/:request/deal-end") { context in
        try await context.dealEndPage()
    }
    site.ae.post("requests/:request/deal-end") { context, form in
        let id = try context.requestID()
        let currency = try await context.tenant.read { try $0.program().currency }
        var fields = FormReader(form)
        let outcome = fields.choice("outcome", DealOutcome.self)
        let closedOn = fields.day("closed-on")
        let value = fields.money("value", in: currency)
        let holdsNews = fields.flag("hold-news")
        let version = fields.version()
        guard fields.isValid, let outcome, let closedOn else {
            return try await context.dealEndPage(form, errors: fields.errors)
        }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                let request = try transaction.ownRequest(id, act.by)
                let today = try transaction.today(at: act.at)
                func end(_ request: Domain.Request) throws -> DealEnd {
                    try request.endDeal(
                        act, won: outcome == .won, closedOn: closedOn, value: value, today: today,
                        matches: try transaction.matches(of: request.id),
                        helpers: try transaction.helpers(with: request.opportunity), holdsNews: holdsNews)
                }
                let ending = try end(request)
                try request.check(version: version)
                try transaction.save(ending)
                for other in try transaction.openRequests(for: request.opportunity, ofAE: act.by.id) {
                    try transaction.save(try end(other))
                }
            }
        } catch let refusal as Refusal {
            return try await context.dealEndPage(form, refusal: refusal)
        }
        return context.redirect(
            to: .ae(context.slug, .request(id)),
            flash: Flash(
                outcome == .won ? "Congratulations. The deal is won." : "The deal is recorded as lost."))
    }
}

/// The two ways in which a deal is decided, as the form sends them.
private enum DealOutcome: String {
    case won
    case lost
}

extension PortalContext<AEPortal> {
    fileprivate func dealEndPage(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try requestID()
        let file = try await file(id)
        guard file.request.stage != .draft else {
            let draft = Refusal(.outOfStep, "This request was not submitted yet.")
            return try await requestPage(id, refusal: refusal ?? draft)
        }
        let (ae, deal, moment) = (person.id, file.request.opportunity, now)
        let (others, today, currency, helpers, isHeld) = try await tenant.read {
            (
                try $0.openRequests(for: deal, ofAE: ae, except: id), try $0.today(at: moment),
                try $0.program().currency, try $0.helpers(with: deal), try $0.isNewsHeld(of: deal)
            )
        }
        var errors = errors
        if let refusal { errors.add(refusal.sentence, to: "") }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(
            DealEndPage(
                frame: frame(title: "How did the deal end?"), tenant: slug, request: file.request,
                deal: file.deal, matches: file.matches, others: others,
                outcome: form.map { $0["outcome"] ?? "" },
                closedOn: form.map { $0["closed-on"] ?? "" }, value: form.map { $0["value"] ?? "" },
                helpers: helpers, holdsNews: form.map { $0["hold-news"] != nil } ?? isHeld, today: today,
                currency: currency, errors: errors), status: status)
    }
}
