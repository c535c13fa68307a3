import Domain
import Hummingbird
import Store
import Views

/// Adding an account by hand, and editing one.
func addAccountEdits(to site: Site) {
    site.coordinator.get("accounts/new") { context in
        var values = FieldValues()
        values["standing"] = Account.Standing.good.rawValue
        return try await context.accountEditor(nil, values)
    }
    site.coordinator.post("accounts/new") { context, form in
        if form["find"] != nil {
            return try await context.accountEditor(nil, FieldValues(form.values), finds: true)
        }
        var fields = FormReader(form)
        guard let entry = try await context.accountEntry(&fields) else {
            return try await context.accountEditor(nil, FieldValues(form.values), errors: fields.errors)
        }
        let act = context.act
        do {
            let id = try await context.tenant.write { transaction in
                try entry.check(today: try transaction.today(at: act.at))
                if try transaction.account(named: entry.name) != nil {
                    throw Refusal(.invalid, "There is an account named \(entry.name) already.")
                }
                _ = try transaction.owner(entry)
                return try transaction.add(entry, act)
            }
            return context.redirect(
                to: .coordinator(context.slug, .account(id)), flash: Flash("\(entry.name) is added."))
        } catch let refusal as Refusal {
            return try await context.accountEditor(nil, FieldValues(form.values), refusal: refusal)
        }
    }
    site.coordinator.get("accounts/:account/edit") { context in
        try await context.accountEditor(try context.id("account", Account.self), nil)
    }
    site.coordinator.post("accounts/:account/edit") { context, form in
        let id = try context.id("account", Account.self)
        if form["find"] != nil {
            return try await context.accountEditor(id, FieldValues(form.values), finds: true)
        }
        var fields = FormReader(form)
        guard let entry = try await context.accountEntry(&fields) else {
            return try await context.accountEditor(id, FieldValues(form.values), errors: fields.errors)
        }
        let (act, seen) = (context.act, fields.edition)
        do {
            try await context.tenant.write { transaction in
                guard let account = try transaction.account(id), let edition = try transaction.edition(of: id)
                else { throw WebRefusal.notFound }
                let change = try account.change(
                    to: entry, owner: try transaction.owner(entry), edition: edition, seen: seen,
                    today: try transaction.today(at: act.at), act)
                try transaction.save(change)
            }
        } catch let refusal as Refusal {
            return try await context.accountEditor(id, FieldValues(form.values), refusal: refusal)
        }
        return context.redirect(to: .coordinator(context.slug, .account(id)), flash: Flash("Saved."))
    }
}

extension TenantTransaction {
    /// The account owner whom an entry names; somebody who is none here is refused.
    fileprivate func owner(_ entry: AccountEntry) throws -> Contact? {
        guard let id = entry.owner else { return nil }
        guard let person = try person(id), person.roles.contains(.owner) else {
            throw Refusal(
                .invalid, "Only an account owner can look after an account. Invite them as one first.")
        }
        return person.contact
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func accountEntry(_ fields: inout FormReader) async throws -> AccountEntry? {
        let now = now
        let reader = try await tenant.read {
            AccountReader(
                currency: try $0.program().currency, today: try $0.today(at: now),
                words: try $0.sectorAliases())
        }
        return reader.entry(&fields)
    }

    /// - Parameters:
    ///   - id: the account that is edited; nil for a new one.
    ///   - typed: what stands in the fields; nil for what is on record.
    ///   - finds: whether the industries that may be meant were asked for.
    fileprivate func accountEditor(
        _ id: ID<Account>?, _ typed: FieldValues?, finds: Bool = false, errors: FieldErrors = [:],
        refusal: Refusal? = nil
    ) async throws -> Response {
        let (account, edition, owners, currency, words) = try await tenant.read { snapshot in
            (
                try id.flatMap { try snapshot.account($0) }, try id.flatMap { try snapshot.edition(of: $0) },
                try snapshot.people(holding: .owner).map(\.contact), try snapshot.program().currency,
                try snapshot.sectorAliases()
            )
        }
        var values = typed ?? FieldValues()
        if id != nil {
            guard let account, let edition else { throw WebRefusal.notFound }
            if typed == nil { values = FieldValues(account, edition: edition) }
            // Whoever was told that the record changed may save over it knowingly.
            if refusal?.kind == .stale { values["version"] = edition.text }
        }
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        var found: [NAICS] = []
        if finds || all["industry"] != nil { found = Self.find(&values, words, &all) }
        let view = AccountEditor(
            frame: frame(title: account.map { "Edit \($0.name)" } ?? "Add an account"), tenant: slug,
            account: account, owners: owners, currency: currency, values: values, found: found, errors: all)
        let status = refusal.map { WebRefusal($0).status } ?? (all.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }

    /// Takes a picked industry into the ticked ones; else finds those that the text may mean.
    private static func find(
        _ values: inout FieldValues, _ words: SectorAliases, _ errors: inout FieldErrors
    ) -> [NAICS] {
        let text = values["industry"].trimmed
        let code = NAICS(values["industry-code"])
        if let industry = code.flatMap({ $0.title == text ? $0 : nil }) ?? words.only(text) {
            values.tick("industries", values.list("industries") + [industry.code])
            values["industry"] = ""
            return []
        }
        let found = words.search(text, limit: 12)
        if found.isEmpty, errors["industry"] == nil {
            errors.add("No industry is called that; try another word", to: "industry")
        }
        if !found.isEmpty { values["industry"] = "" }
        return found
    }
}
