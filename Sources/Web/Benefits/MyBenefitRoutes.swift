import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// What a reference has coming, and their word on it: claimed, declined, given to charity.
func addMyBenefits(to site: Site) {
    site.reference.get("benefits") { try await $0.benefitsPage() }
    site.reference.post("benefits/:grant/claim") { context, form in
        let (act, seen) = (context.act, form["seen"] ?? "")
        return try await context.answer(form, saying: Flash("Claimed. You hear when it is there.")) { asked in
            try asked.grant.claim(
                by: asked.reference, act, amount: asked.amount, seen: seen, today: asked.today,
                to: asked.coordinators)
        }
    }
    site.reference.post("benefits/:grant/decline") { context, form in
        let (act, seen) = (context.act, form["seen"] ?? "")
        return try await context.answer(form, saying: Flash("Noted: you do not want it.")) { asked in
            try asked.grant.decline(
                by: asked.reference, act, seen: seen, today: asked.today, to: asked.coordinators)
        }
    }
    site.reference.post("benefits/:grant/donation") { context, form in
        let (act, seen) = (context.act, form["seen"] ?? "")
        return try await context.answer(form, saying: Flash("Thank you. It goes to charity.")) { asked in
            try asked.grant.donate(
                by: asked.reference, act, seen: seen, today: asked.today,
                isAllowed: asked.allowsDonation, to: asked.coordinators)
        }
    }
}

/// All that the rules of a reference's word on a benefit read.
private struct BenefitCase: Sendable {
    let grant: BenefitGrant
    let reference: Reference
    let today: Day
    let coordinators: [Contact]
    let allowsDonation: Bool
    /// Of a credit: what was typed; nil for all that is left.
    let amount: Int64?
}

extension PortalContext<ReferencePortal> {
    fileprivate func benefitsPage(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let (frame, slug, now) = (frame(title: "Your benefits"), slug, now)
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let (shown, values) = (all, FieldValues(form?.values ?? [:]))
        let page = try await readMine { reference, snapshot in
            MyBenefits(
                frame: frame, slug: slug, reference: reference, tiers: try snapshot.tiers(),
                grants: try snapshot.benefitGrants(of: reference.id),
                lines: try snapshot.benefitLines(of: reference.id, most: 200),
                help: try snapshot.helpGiven(by: reference.id),
                allowsDonation: try snapshot.program().benefits.allowsDonation,
                today: try snapshot.today(at: now), errors: shown, values: values)
        }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Takes a reference's word on one of their own benefits, in one transaction.
    fileprivate func answer(
        _ form: SentForm, saying flash: Flash,
        _ decide: @escaping @Sendable (BenefitCase) throws -> BenefitChange
    ) async throws -> Response {
        let (id, me, now) = (try id("grant", BenefitGrant.self), person.id, now)
        let found = try await tenant.read { snapshot in
            guard let reference = try snapshot.reference(of: me), let grant = try snapshot.benefitGrant(id),
                grant.reference == reference.id
            else { throw WebRefusal.notFound }
            return grant
        }
        var fields = FormReader(form)
        let amount = fields.amount(of: found)
        guard fields.isValid else { return try await benefitsPage(form, errors: fields.errors) }
        do {
            try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: me),
                    let grant = try transaction.benefitGrant(id), grant.reference == reference.id
                else { throw WebRefusal.notFound }
                try transaction.save(
                    try decide(
                        BenefitCase(
                            grant: grant, reference: reference, today: try transaction.today(at: now),
                            coordinators: try transaction.people(holding: .coordinator).map(\.contact),
                            allowsDonation: try transaction.program().benefits.allowsDonation, amount: amount)
                    ))
            }
        } catch let refusal as Refusal {
            return try await benefitsPage(form, refusal: refusal)
        }
        return redirect(to: .reference(slug, .benefits), flash: flash)
    }
}

extension FormReader {
    /// How much of a credit is wanted, in minor units; nil for all that is left.
    fileprivate mutating func amount(of grant: BenefitGrant) -> Int64? {
        let name = MyBenefits.amountField(grant.id)
        let text = line(name, max: 20, required: false)
        guard !text.isEmpty, let currency = grant.promise.currency else { return nil }
        guard let money = Money(written: text, currency: currency), money.minor > 0 else {
            reject(name, "An amount as 500 or 1,250.50")
            return nil
        }
        guard money.minor <= grant.balance.free else {
            reject(name, "At most \(grant.spelled(grant.balance.free)) is left")
            return nil
        }
        return money.minor
    }
}
