import Domain
import Foundation
import Hummingbird
import Store
import Views

/// Filing a request: choosing the deal, the form, the draft that it makes, the check, and the submission.
func addAEDrafts(to site: Site) {
    site.ae.get("requests/new") { context in
        try await context.newRequest()
    }
    site.ae.post("requests/new") { context, form in
        try await context.makeDraft(form)
    }
    site.ae.get("requests/:request/edit") { context in
        let file = try await context.draft()
        return try await context.editor(of: file, RequestFields(file.request.wish))
    }
    site.ae.post("requests/:request/edit") { context, form in
        try await context.changeDraft(form)
    }
    site.ae.get("requests/:request/check") { context in
        let file = try await context.file(try context.requestID())
        guard file.request.stage == .draft else {
            return context.redirect(to: .ae(context.slug, .request(file.request.id)))
        }
        return try await context.requestPage(file.request.id)
    }
    site.ae.post("requests/:request/filing") { context, form in
        try await context.submit(form)
    }
    site.ae.get("requests/:request/discard") { context in
        let request = try await context.draft().request
        return context.page(
            DraftDeletion(frame: context.frame(title: "Delete draft"), tenant: context.slug, request: request)
        )
    }
    site.ae.post("requests/:request/discard") { context, _ in
        let id = try context.requestID()
        let act = context.act
        try await context.tenant.write { transaction in
            try AEDraft.check(try transaction.ownRequest(id, act.by))
            try transaction.discard(id)
        }
        return context.redirect(
            to: .ae(context.slug, .requests(["show": "drafts"])), flash: Flash("The draft is deleted."))
    }
    site.ae.get("industries/suggest") { context in
        let text = try context.query().text("q")
        let found = try await context.tenant.read { try $0.sectorAliases() }.search(text)
        return context.page(
            Suggestions(found.map { Suggestion($0.code, $0.title, detail: "NAICS \($0.code)") }))
    }
}

/// What drafts have in common.
enum AEDraft {
    /// Refuses what was submitted already.
    static func check(_ request: Domain.Request) throws(Refusal) {
        guard request.stage == .draft else {
            throw Refusal(
                .outOfStep, "This request was submitted already, so it can't be changed here any more.")
        }
    }
}

extension PortalContext<AEPortal> {
    /// The draft that the address names.
    fileprivate func draft() async throws -> AERequestFile {
        let file = try await file(try requestID())
        try AEDraft.check(file.request)
        return file
    }

    /// Submits a draft: one transaction, since this is what everybody files with.
    fileprivate func submit(_ form: SentForm) async throws -> Response {
        let id = try requestID()
        let version = form["version"].flatMap { Int($0) } ?? -1
        let act = act
        let owner: Contact
        do {
            owner = try await tenant.write { transaction in
                let request = try transaction.ownRequest(id, act.by)
                if request.stage == .draft { try request.check(version: version) }
                guard let owner = try transaction.leastBusyCoordinator() else {
                    throw Refusal(
                        .outOfStep,
                        "There is no coordinator in this program yet, so nobody could take the request. Your draft is "
                            + "kept; submit it when there is one.")
                }
                try transaction.save(
                    try request.file(act, owner: owner, today: try transaction.today(at: act.at)))
                return owner
            }
        } catch let refusal as Refusal {
            return try await requestPage(id, refusal: refusal)
        }
        return redirect(
            to: .ae(slug, .request(id)), flash: Flash("Submitted. \(owner.name) reads it next."))
    }

    fileprivate func changeDraft(_ form: SentForm) async throws -> Response {
        let file = try await file(try requestID())
        let id = file.request.id
        let act = act
        let (today, currency, words) = try await tenant.read {
            (try $0.today(at: act.at), try $0.program().currency, try $0.sectorAliases())
        }
        var fields = FormReader(form)
        var reader = WishReader(currency: currency, words: words)
        let version = fields.version()
        guard let wish = reader.wish(&fields, today: today) else {
            return try await editor(of: file, form.requestFields, fields.errors, reader.industries)
        }
        do {
            try await tenant.write { transaction in
                let request = try transaction.ownRequest(id, act.by)
                try AEDraft.check(request)
                try request.check(version: version)
                try transaction.rewrite(id, wish: wish)
            }
        } catch let refusal as Refusal {
            fields.reject("", refusal.sentence)
            return try await editor(
                of: try await self.file(id), form.requestFields, fields.errors, refusal: refusal)
        }
        return redirect(to: .ae(slug, .check(id)), flash: Flash("The draft is saved."))
    }

    fileprivate func editor(
        of file: AERequestFile, _ fields: RequestFields, _ errors: FieldErrors = [:],
        _ industries: [NAICS] = [], refusal: Refusal? = nil
    ) async throws -> Response {
        let moment = now
        let (today, currency) = try await tenant.read {
            (try $0.today(at: moment), try $0.program().currency)
        }
        let id = file.request.id
        let view = RequestForm(
            frame: frame(title: "Change the request"), tenant: slug, heading: "Change the request",
            deal: file.deal.title, action: .ae(slug, .editRequest(id)), back: .ae(slug, .check(id)),
            hidden: [HiddenField("version", "\(file.request.version)")], fields: fields, errors: errors,
            industries: industries, today: today, currency: currency)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }
}

extension SentForm {
    /// The form as it was typed, to be shown again.
    var requestFields: RequestFields {
        RequestFields(typed: values.compactMapValues(\.first))
    }
}
