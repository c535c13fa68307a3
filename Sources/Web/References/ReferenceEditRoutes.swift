import Domain
import Foundation
import Hummingbird
import Store
import Views

/// Adding a reference by hand, and editing one.
func addReferenceEdits(to site: Site) {
    site.coordinator.get("references/new") { context in
        try await context.newReferencePage(context.startingValues())
    }
    site.coordinator.post("references/new") { context, form in
        var fields = FormReader(form)
        if form["find"] != nil { return try await context.newReferencePage(FieldValues(form.values)) }
        let form = try await context.settingAccount(form, &fields)
        let today = try await context.today()
        guard let draft = ReferenceReader().draft(&fields, over: nil, today: today) else {
            return try await context.newReferencePage(FieldValues(form.values), errors: fields.errors)
        }
        let (act, invites, desk) = (context.act, fields.flag("invite"), InvitationDesk(context))
        do {
            let id = try await context.tenant.write { transaction in
                let entry = try transaction.complete(draft, act)
                guard let tier = try transaction.tiers().first(where: { $0.id == entry.tier }) else {
                    throw Refusal(.invalid, "There is no such tier. Choose one of the list.")
                }
                try entry.check(against: tier)
                let id = try transaction.add(entry, act)
                if invites, let reference = try transaction.reference(id) {
                    try desk.invite(reference.contact.id, Steward(act), in: transaction)
                }
                return id
            }
            return context.redirect(
                to: .coordinator(context.slug, .reference(id)), flash: Flash("\(draft.entry.name) is added."))
        } catch let refusal as Refusal {
            return try await context.newReferencePage(FieldValues(form.values), refusal: refusal)
        }
    }
    site.coordinator.get("references/:reference/edit") { context in
        try await context.referenceEditor()
    }
    site.coordinator.post("references/:reference/edit") { context, form in
        let id = try context.referenceID()
        var fields = FormReader(form)
        if form["find"] != nil { return try await context.referenceEditor(FieldValues(form.values)) }
        let form = try await context.settingAccount(form, &fields)
        let now = context.now
        let found = try await context.tenant.read { (try $0.reference(id), try $0.today(at: now)) }
        guard let reference = found.0 else { throw WebRefusal.notFound }
        guard let draft = ReferenceReader().draft(&fields, over: reference, today: found.1) else {
            return try await context.referenceEditor(FieldValues(form.values), errors: fields.errors)
        }
        let (act, seen) = (context.act, fields.edition)
        do {
            try await context.tenant.write { transaction in
                guard let before = try transaction.reference(id),
                    let edition = try transaction.edition(of: id)
                else { throw WebRefusal.notFound }
                let entry = try transaction.complete(draft, act)
                guard let account = try transaction.account(entry.account) else { throw WebRefusal.notFound }
                try transaction.save(
                    try before.change(to: entry, at: account, edition: edition, seen: seen, act))
            }
        } catch let refusal as Refusal {
            return try await context.referenceEditor(FieldValues(form.values), refusal: refusal)
        }
        return context.redirect(to: .coordinator(context.slug, .reference(id)), flash: Flash("Saved."))
    }
}

extension TenantTransaction {
    /// The entry with its account, made first where it is a new one.
    fileprivate func complete(_ draft: ReferenceReader.Draft, _ act: Act) throws -> ReferenceEntry {
        var entry = draft.entry
        switch draft.account {
        case .new(let name):
            entry.account = try account(named: name) ?? add(AccountEntry(name: name), act)
        case .known(let id):
            guard try account(id) != nil else {
                throw Refusal(.invalid, "There is no such account any more. Choose another.")
            }
        }
        return entry
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func today() async throws -> Day {
        let now = now
        return try await tenant.read { try $0.today(at: now) }
    }

    /// An empty form, with the account that the address names.
    fileprivate func startingValues() async throws -> FieldValues {
        var values = FieldValues()
        let account = try query().id("account", Account.self)
        let (known, program) = try await tenant.read { snapshot in
            (try account.flatMap { try snapshot.account($0) }, try snapshot.program())
        }
        if let known {
            values["account"] = known.name
            values["account-id"] = known.id.description
        }
        values["standing"] = "active"
        values.setHours(.usual, notice: .usual)
        values["time-zone"] = program.timeZone.identifier
        values.tick("types", [EngagementType.phoneCall.rawValue, EngagementType.videoCall.rawValue])
        return values
    }

    /// A name typed in full is as good as a choice: without scripts nobody can pick from what is suggested.
    fileprivate func settingAccount(_ form: SentForm, _ fields: inout FormReader) async throws -> SentForm {
        let name = form["account"]?.trimmed ?? ""
        guard !name.isEmpty, form["account-pick"] == nil else { return form }
        let (id, named) = try await tenant.read { snapshot in
            let chosen = form["account-id"].flatMap { ID<Account>(text: $0) }
            return (try snapshot.account(named: name), try chosen.flatMap { try snapshot.account($0) }?.name)
        }
        var form = form
        // What was picked before the name was typed over is not meant any more.
        if let named, !Name.isSame(named, name) { form.values["account-id"] = [] }
        if let id { form.values["account-id"] = [id.description] }
        fields = FormReader(form)
        return form
    }

    fileprivate func newReferencePage(
        _ values: FieldValues, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        try await editor(values, of: nil, errors: errors, refusal: refusal)
    }

    fileprivate func referenceEditor(
        _ typed: FieldValues? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try referenceID()
        let (found, edition) = try await tenant.read { (try $0.reference(id), try $0.edition(of: id)) }
        guard let reference = found, let edition else { throw WebRefusal.notFound }
        var values = typed ?? FieldValues(reference, edition: edition)
        // Whoever was told that the record changed may save over it knowingly.
        if refusal?.kind == .stale { values["version"] = edition.text }
        return try await editor(values, of: reference, errors: errors, refusal: refusal)
    }

    private func editor(
        _ values: FieldValues, of reference: Reference?, errors: FieldErrors, refusal: Refusal?
    ) async throws -> Response {
        let text = values["account"]
        let (tiers, matches) = try await tenant.read { snapshot in
            (try snapshot.tiers(), text.isEmpty ? [] : try snapshot.accounts(like: text, most: 8))
        }
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let isChosen = !values["account-id"].isEmpty && all["account"] == nil
        let view = ReferenceEditor(
            frame: frame(title: reference.map { "Edit \($0.contact.name)" } ?? "Add a reference"),
            tenant: slug, reference: reference, tiers: tiers, values: values,
            matches: isChosen ? [] : matches.map { ReferenceEditor.AccountMatch($0.id, name: $0.name) },
            errors: all)
        let status = refusal.map { WebRefusal($0).status } ?? (all.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }
}
