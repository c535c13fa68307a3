import Domain
import Hummingbird
import Store
import Views

/// What the program owes to whom, as coordinators see and settle it.
func addBenefits(to site: Site) {
    site.coordinator.get("benefits") { context in
        let (slug, now) = (context.slug, context.now)
        let listing = BenefitListing(slug: slug, query: try context.query())
        let frame = context.frame(title: "Benefits")
        let page = try await context.tenant.read { snapshot in
            let today = try snapshot.today(at: now)
            let list = try snapshot.benefitRows(listing.filter, today: today, page: listing.page)
            return BenefitList(
                frame: frame, tenant: slug, counts: try snapshot.benefitCounts(on: today),
                filters: listing.bar(
                    tiers: try snapshot.tiers(),
                    reference: try listing.filter.reference.flatMap { try snapshot.reference($0) }),
                lines: list.rows.map { row in
                    BenefitLine(
                        row.grant, referenceName: row.referenceName, accountName: row.accountName,
                        tierName: row.tierName, mayBeNamed: row.mayBeNamed, tenant: slug, today: today)
                },
                pages: list.pagination((one: "benefit", many: "benefits"), listing.address) {
                    .coordinator(slug, .benefits($0))
                }, isFiltered: listing.isFiltered)
        }
        return context.page(page)
    }
    site.coordinator.get("benefits/:grant") { try await $0.benefitPage() }
    site.coordinator.post("benefits/:grant/delivery") { context, form in
        var fields = FormReader(form)
        let note = fields.line("note", max: BenefitGrant.longestNote, required: false)
        let act = context.act
        return try await context.settle(form, fields, saying: Flash("Noted as delivered.")) {
            try $0.deliver(to: $1, act, note: note, seen: form["seen"] ?? "", today: $2)
        }
    }
    site.coordinator.post("benefits/:grant/reversal") { context, form in
        var fields = FormReader(form)
        let reason = fields.line("reason", max: BenefitGrant.longestNote)
        let act = context.act
        return try await context.settle(form, fields, saying: Flash("Taken back; the reason is on record.")) {
            try $0.reverse(of: $1, act, reason: reason, seen: form["seen"] ?? "", today: $2)
        }
    }
}

extension PortalContext<CoordinatorPortal> {
    /// One benefit with its ledger; with what was typed into one of its forms where that was wrong.
    fileprivate func benefitPage(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try id("grant", BenefitGrant.self)
        let (now, slug, context) = (now, slug, self)
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let (shown, values) = (all, FieldValues(form?.values ?? [:]))
        let page = try await tenant.read { snapshot -> BenefitPage? in
            guard let grant = try snapshot.benefitGrant(id),
                let reference = try snapshot.reference(grant.reference)
            else { return nil }
            return BenefitPage(
                frame: context.frame(title: grant.title), tenant: slug, grant: grant, reference: reference,
                tierName: try snapshot.tiers().first { $0.id == grant.promise.tier }?.name ?? "",
                entries: try snapshot.benefitEntries(of: id), today: try snapshot.today(at: now),
                errors: shown, values: values)
        }
        guard let page else { throw WebRefusal.notFound }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one benefit in one transaction; what a rule refuses is said on the benefit's page.
    fileprivate func settle(
        _ form: SentForm, _ fields: FormReader, saying flash: Flash,
        _ decide: @escaping @Sendable (BenefitGrant, Reference, Day) throws -> BenefitChange
    ) async throws -> Response {
        let (id, now) = (try id("grant", BenefitGrant.self), now)
        guard fields.isValid else { return try await benefitPage(form, errors: fields.errors) }
        do {
            try await tenant.write { transaction in
                guard let grant = try transaction.benefitGrant(id),
                    let reference = try transaction.reference(grant.reference)
                else { throw WebRefusal.notFound }
                try transaction.save(try decide(grant, reference, try transaction.today(at: now)))
            }
        } catch let refusal as Refusal {
            return try await benefitPage(form, refusal: refusal)
        }
        let path: CoordinatorPath = form["from"] == "list" ? .benefits(.none) : .benefit(id)
        return redirect(to: .coordinator(slug, path), flash: flash)
    }
}
