import Domain
import Hummingbird
import Store
import Views

/// What the coordinator's pages of one reference have in common.
extension PortalContext<CoordinatorPortal> {
    func referenceID() throws -> ID<Reference> { try id("reference", Reference.self) }

    /// All that is known of one reference; with what was typed into one of its forms where that was wrong.
    func referencePage(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try referenceID()
        let (now, slug, clock, context) = (now, slug, clock, self)
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let (shown, values) = (all, FieldValues(form?.values ?? [:]))
        let page = try await tenant.read { snapshot -> ReferencePage? in
            guard let reference = try snapshot.reference(id) else { return nil }
            let program = try snapshot.program()
            let today = Day(of: now, in: program.timeZone)
            let workload = try snapshot.workload(of: id, on: today)
            return ReferencePage(
                frame: context.frame(title: reference.contact.name), tenant: slug, reference: reference,
                rotation: Rotation(of: reference, workload: workload, program: program, today: today),
                workload: workload, program: program, clock: clock,
                engagements: try snapshot.history(of: id, most: 100).map { $0.line(slug, clock) },
                past: try snapshot.pastEngagements(of: id, most: 100).map {
                    PastEngagementLine($0.type, on: $0.on, note: $0.note)
                },
                feedback: try snapshot.feedback(about: id, most: 50).map { line in
                    ReferenceFeedbackLine(
                        line.feedback, prospectName: line.prospectName, request: line.request, at: line.at,
                        tenant: slug, clock: clock)
                },
                overrides: try snapshot.overrides(of: id).map { line in
                    OverrideLine(
                        prospectName: line.prospectName, request: line.request, by: line.coordinatorName,
                        at: line.at, reason: line.reason, against: line.against, tenant: slug, clock: clock)
                },
                tiers: try snapshot.tiers(), proposals: try snapshot.openProposals(of: id),
                benefits: BenefitSection(
                    reference, sums: try snapshot.benefitSums(of: id),
                    lines: try snapshot.benefitLines(of: id, most: 8), tenant: slug),
                activity: try snapshot.activity(of: id, most: 100),
                errors: shown, values: values)
        }
        guard let page else { throw WebRefusal.notFound }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Decides about one reference in one transaction; what a rule refuses is said on the reference's page.
    func decide(
        _ form: SentForm, _ fields: FormReader, saying flash: Flash,
        _ decide: @escaping @Sendable (Reference, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try referenceID()
        guard fields.isValid else { return try await referencePage(form, errors: fields.errors) }
        do {
            try await tenant.write { transaction in
                guard let reference = try transaction.reference(id) else { throw WebRefusal.notFound }
                try decide(reference, transaction)
            }
        } catch let refusal as Refusal {
            return try await referencePage(form, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .reference(id)), flash: flash)
    }
}

extension ReferenceEngagement {
    fileprivate func line(_ tenant: Slug, _ clock: ReaderClock) -> ReferenceEngagementLine {
        ReferenceEngagementLine(
            request: request, prospectName: prospectName, type: type, state: state,
            isRequestOpen: isRequestOpen, shortlistedAt: shortlistedAt, askedAt: askedAt, callAt: callAt,
            reason: reason, valueReturn: valueReturn, tenant: tenant, clock: clock)
    }
}
