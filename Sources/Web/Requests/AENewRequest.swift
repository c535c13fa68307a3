import Domain
import Foundation
import Hummingbird
import Store
import Views

/// A new request's first steps: which deal it is for, and the draft that the form makes.
extension PortalContext<AEPortal> {
    /// The word that stands in place of a deal's number where the form enters the deal as well.
    private static var byHand: String { "new" }

    func newRequest() async throws -> Response {
        let query = try query()
        let chosen = query.text("deal")
        guard !chosen.isEmpty else { return try await dealChoice(query.text("q")) }
        if chosen == Self.byHand {
            let fields = RequestFields(deal: nil, account: nil, prospect: query.text("q"))
            return try await requestForm(deal: nil, fields, key: UUID().uuidString)
        }
        let deal = try await ownDeal(chosen)
        let account = try await tenant.read { snapshot in
            try deal.account.flatMap { try snapshot.account($0) }
        }
        let fields = RequestFields(deal: deal, account: account, prospect: "")
        return try await requestForm(deal: deal, fields, key: UUID().uuidString)
    }

    func makeDraft(_ form: SentForm) async throws -> Response {
        guard let key = form["form-key"], (8...64).contains(key.utf8.count), let chosen = form["deal"] else {
            throw WebRefusal.badForm
        }
        let deal = chosen == Self.byHand ? nil : try await ownDeal(chosen)
        let moment = now
        let (today, currency, words) = try await tenant.read {
            (try $0.today(at: moment), try $0.program().currency, try $0.sectorAliases())
        }
        var fields = FormReader(form)
        var reader = WishReader(currency: currency, words: words)
        let value = deal == nil ? fields.money("value", in: currency) : nil
        guard let wish = reader.wish(&fields, today: today) else {
            return try await requestForm(
                deal: deal, form.requestFields, key: key, fields.errors, reader.industries)
        }
        let act = act
        // The key is the person's own: somebody else's key must not lead to somebody else's draft.
        let formKey = "\(act.by.id):\(key)"
        do {
            let id = try await tenant.write { transaction in
                if let known = try transaction.draft(formKey: formKey, by: act.by.id) {
                    try AEDraft.check(try transaction.ownRequest(known, act.by))
                }
                let opportunity =
                    try deal?.id ?? transaction.enter(wish, value: value, by: act, formKey: formKey)
                return try transaction.draft(
                    wish, for: opportunity, by: act.by, formKey: formKey, at: act.at)
            }
            return redirect(to: .ae(slug, .check(id)))
        } catch let refusal as Refusal {
            fields.reject("", refusal.sentence)
            return try await requestForm(
                deal: deal, form.requestFields, key: key, fields.errors, refusal: refusal)
        }
    }

    /// An open deal of the AE; another's is not found, a decided one is refused.
    private func ownDeal(_ text: String) async throws -> Opportunity {
        let ae = person.id
        guard let id = ID<Opportunity>(text: text),
            let deal = try await tenant.read({ try $0.deal(id, of: ae) })
        else { throw WebRefusal.notFound }
        guard deal.stage.isOpen else {
            throw Refusal(
                .outOfStep,
                "The deal with \(deal.title) is \(deal.stage.title.lowercased()). References are asked for open deals."
            )
        }
        return deal
    }

    private func dealChoice(_ search: String) async throws -> Response {
        let ae = person.id
        let deals = try await tenant.read { try $0.suggestedDeals(of: ae, for: search, most: 20) }
        let rows = deals.map { deal in
            DealChoice.Row(
                title: deal.title, detail: deal.detail, path: .ae(slug, .newRequest(["deal": "\(deal.id)"])))
        }
        return page(
            DealChoice(
                frame: frame(title: "Request a reference"), search: search,
                action: .ae(slug, .newRequest(.none)), source: .ae(slug, .suggestedDeals),
                byHand: .ae(slug, .newRequest(["deal": Self.byHand, "q": search])), rows: rows,
                requests: .ae(slug, .requests(.none))))
    }

    private func requestForm(
        deal: Opportunity?, _ fields: RequestFields, key: String, _ errors: FieldErrors = [:],
        _ industries: [NAICS] = [], refusal: Refusal? = nil
    ) async throws -> Response {
        let (ae, moment) = (person.id, now)
        let (today, currency, open) = try await tenant.read { snapshot in
            (
                try snapshot.today(at: moment), try snapshot.program().currency,
                try deal.flatMap { try snapshot.openRequests(for: $0.id, ofAE: ae).first }
            )
        }
        let notice = open.map { other in
            Notice(
                "There is an open request for this deal already, at \(other.stage.title.lowercased()).",
                tone: .warn, action: ActionLink("See it", .ae(slug, .request(other.id))))
        }
        let view = RequestForm(
            frame: frame(title: "Request a reference"), tenant: slug, heading: "Request a reference",
            deal: deal?.title, action: .ae(slug, .newRequest(.none)), back: .ae(slug, .requests(.none)),
            hidden: [
                HiddenField("form-key", key), HiddenField("deal", deal.map { "\($0.id)" } ?? Self.byHand),
            ], fields: fields, errors: errors, industries: industries, notice: notice, today: today,
            currency: currency)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }
}

extension TenantTransaction {
    /// The deal that a form enters along with its request, made once however often the form is sent.
    fileprivate func enter(
        _ wish: Wish, value: Money?, by act: Act, formKey: String
    ) throws -> ID<Opportunity> {
        if let known = try draft(formKey: formKey, by: act.by.id) {
            return try ownRequest(known, act.by).opportunity
        }
        var entry = OpportunityEntry(
            owner: act.by.id, account: try account(named: wish.prospect.name),
            prospectName: wish.prospect.name)
        entry.productName = wish.product
        entry.engagedOn = try today(at: act.at)
        entry.value = value
        return try add(entry, at: act.at)
    }
}
