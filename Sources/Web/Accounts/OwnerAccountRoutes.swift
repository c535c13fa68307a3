import Domain
import Hummingbird
import Store
import Views

/// The accounts that an account owner looks after, and their word on how things stand there.
func addOwnerAccounts(to site: Site) {
    site.owner.get("accounts") { context in
        let query = try context.query()
        let (search, number) = (query.text("q"), query.page)
        let standing = query.choice("standing", Account.Standing.self)
        let (me, now, slug) = (context.person.id, context.now, context.slug)
        let list = try await context.tenant.read { snapshot in
            try snapshot.accounts(
                ownedBy: me, search: search, standing: standing, page: number,
                today: try snapshot.today(at: now))
        }
        return context.page(
            OwnerAccountList(
                frame: context.frame(title: "Accounts"), slug: slug, clock: context.clock,
                accounts: list.rows, search: search, standing: standing,
                pagination: list.pagination(
                    (one: "account", many: "accounts"), ["q": search, "standing": standing?.rawValue ?? ""]
                ) { .owner(slug, .accounts($0)) }))
    }
    site.owner.get("accounts/:account") { context in
        try await context.accountPage()
    }
    site.owner.post("accounts/:account/standing") { context, form in
        var fields = FormReader(form)
        let standing = fields.choice("standing", Account.Standing.self)
        let note = fields.text("note", max: 1000, required: false)
        let seen = Account.Standing(rawValue: form["seen"] ?? "")
        guard fields.isValid, let standing else {
            return try await context.accountPage((.standing, form, fields.errors))
        }
        guard let seen else { throw WebRefusal.badForm }
        let act = context.act
        return try await context.decide(.standing, form, beside: "note") { account, transaction in
            let change = try account.changeStanding(
                to: standing, seen: seen, note: note, act, open: try transaction.openMatches(of: account.id))
            try transaction.save(change)
            return Flash(change)
        }
    }
    site.owner.post("accounts/:account/remark") { context, form in
        var fields = FormReader(form)
        let text = fields.text("remark", max: AccountRemark.longest)
        guard fields.isValid else {
            return try await context.accountPage((.remark, form, fields.errors))
        }
        let act = context.act
        return try await context.decide(.remark, form, beside: "remark") { account, transaction in
            let latest = try transaction.ownerActivity(of: account.id, most: 1).first
            if latest?.isSaidTwice(text, act) != true {
                try transaction.save(try account.remark(act, text: text))
            }
            return Flash("Your remark is on the record.")
        }
    }
}

extension PortalContext<OwnerPortal> {
    /// One of the owner's accounts; with what was typed into a form where that was refused.
    fileprivate func accountPage(
        _ refused: (form: OwnerAccountEntry.Form, sent: SentForm, errors: FieldErrors)? = nil,
        refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try id("account", Account.self)
        let (me, now, slug, clock, context) = (person.id, now, slug, clock, self)
        let page = try await tenant.read { snapshot -> OwnerAccount? in
            guard let account = try snapshot.account(id, ownedBy: me) else { return nil }
            var entry = OwnerAccountEntry(account)
            if let refused {
                entry.refused = refused.form
                entry.errors = refused.errors
                entry.standing = refused.sent["standing"] ?? entry.standing
                entry.note = refused.sent["note"] ?? ""
                entry.remark = refused.sent["remark"] ?? ""
            }
            return OwnerAccount(
                frame: context.frame(title: account.name), slug: slug, account: account, clock: clock,
                references: try snapshot.references(of: id, on: try snapshot.today(at: now)),
                open: try snapshot.openMatches(of: id),
                recent: try snapshot.engagements(of: id, most: 25),
                latestChange: try snapshot.latestStandingChange(of: id),
                record: try snapshot.ownerActivity(of: id, most: 50), entry: entry)
        }
        guard let page else { throw WebRefusal.notFound }
        let status =
            refusal.map { WebRefusal($0).status } ?? (refused == nil ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one of the owner's accounts in one transaction; another's is not found.
    ///
    /// - Parameter field: beside which a rule says that what was entered cannot be right.
    fileprivate func decide(
        _ form: OwnerAccountEntry.Form, _ sent: SentForm, beside field: String,
        _ decide: @escaping @Sendable (Account, TenantTransaction) throws -> Flash
    ) async throws -> Response {
        let id = try id("account", Account.self)
        let me = person.id
        do {
            let flash = try await tenant.write { transaction in
                guard let account = try transaction.account(id, ownedBy: me) else {
                    throw WebRefusal.notFound
                }
                return try decide(account, transaction)
            }
            return redirect(to: .owner(slug, .account(id)), flash: flash)
        } catch let refusal as Refusal {
            let errors: FieldErrors = [refusal.kind == .invalid ? field : "": refusal.sentence]
            return try await accountPage((form, sent, errors), refusal: refusal)
        }
    }
}

extension Flash {
    /// What a change of standing means, what it touches, and who was told.
    fileprivate init(_ change: StandingChange) {
        let told =
            change.letters.isEmpty
            ? "" : " Told by mail: \(change.letters.map(\.name).joined(separator: ", "))."
        let open =
            switch change.openCount {
            case 0: "Nothing is open with them."
            case 1: "One thing that is open goes on until its coordinator decides."
            default: "\(change.openCount) things that are open go on until their coordinators decide."
            }
        switch change.account.standing {
        case .good: self.init("Saved. Its references may be asked again, within their limits.\(told)")
        case .renewal, .escalation, .churned:
            self.init(
                "Saved. From now on nobody there can be asked for anything new. \(open)\(told)", tone: .warn)
        }
    }
}
