import Domain
import Foundation
import Hummingbird
import Store
import Views

/// What the coordinator's pages of one request have in common.
extension PortalContext<CoordinatorPortal> {
    /// The request with all that is on file; with what was typed into one of its forms where that was refused.
    func requestPage(
        _ id: ID<Domain.Request>, sent: (path: Path, form: SentForm)? = nil, errors: FieldErrors = [:],
        refusal: Refusal? = nil
    ) async throws -> Response {
        let now = now
        guard let file = try await tenant.read({ try $0.requestFile(id, at: now) }) else {
            throw WebRefusal.notFound
        }
        let typed = (sent?.form.values ?? [:]).compactMapValues(\.first)
        let sentBack = SentBack(action: sent?.path, values: typed, errors: errors)
        let ranking = try query().text("page")
        let page = CoordinatorRequestPage(
            frame: frame(title: file.request.wish.prospect.name), request: file.request,
            steps: Steps(of: file.request, due: due(file)), move: move(file),
            engagements: cards(file, sentBack, past: false),
            past: cards(file, sentBack, past: true),
            ranking: file.request.isOpen
                ? RankingSection(
                    file.ranking, of: file.request, page: Int(ranking), chosen: [], tenant: slug,
                    clock: clock,
                    sentBack: sentBack) : nil,
            criteria: CriteriaSection(file.request, tenant: slug, sentBack: sentBack),
            profile: FactList(
                of: file.request,
                deal: file.deal.map {
                    DealFacts(stage: $0.stage, product: $0.product, value: $0.value, key: $0.key)
                }, clock: clock),
            desk: RequestDesk(
                file.request, me: person.id, coordinators: file.coordinators.map(\.contact),
                isServed: file.matches.contains { $0.engagement.state == .thanked }, tenant: slug,
                sentBack: sentBack),
            timeline: Timeline(file.activity, clock: clock), letters: file.mail.map(letter),
            problem: refusal.map { Notice($0.sentence, title: "Not done", tone: .bad) }, kept: [],
            clock: clock)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    private func due(_ file: RequestFile) -> DueBadge? {
        file.dueAt.map { DueBadge(due: $0, clock: clock, isNamed: true) }
    }

    private func move(_ file: RequestFile) -> RequestMove {
        let next = NextMove(of: file.request, engagements: file.matches.map(\.engagement), at: now)
        return RequestMove(
            of: file.request, move: next.move, next: next.next, due: due(file),
            isMine: file.request.coordinator?.id == person.id, tenant: slug)
    }

    private func cards(_ file: RequestFile, _ sentBack: SentBack, past: Bool) -> [EngagementCard] {
        file.matches.filter { Self.isPast($0.engagement.state) == past }.map { match in
            let workload = file.workloads[match.reference.id] ?? .none
            let forms = EngagementForms(
                match: match, against: file.eligibility.exclusions(of: match.reference, workload: workload),
                coordinator: person.contact, tenant: slug, now: now, sentBack: sentBack)
            return EngagementCard(
                forms,
                fit: Fit(of: match.reference, to: file.request.criteria, weights: file.program.weights),
                workload: workload,
                given: file.feedback.filter { $0.engagement == match.engagement.id }.map {
                    ($0.feedback, by: $0.recordedBy)
                }, introduction: nil, clock: clock)
        }
    }

    private static func isPast(_ state: Engagement.State) -> Bool {
        switch state {
        case .declined, .cancelled, .thanked: true
        case .shortlisted, .asked, .accepted, .introduced, .scheduled, .tookPlace, .lapsed, .missed: false
        }
    }

    private func letter(_ row: MailRow) -> RequestLetter {
        RequestLetter(
            from: row.fromName, toName: row.toName, to: row.to, subject: row.subject, text: row.text,
            state: row.state.rawValue, at: row.createdAt, clock: clock)
    }

    /// Decides about the request in one transaction; what a rule refuses is said on the request's page.
    func decide(
        _ action: RequestAction, _ form: SentForm, _ fields: FormReader, saying words: String,
        _ decide: @escaping @Sendable (Domain.Request, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("request", Domain.Request.self)
        let sent = (path: Path.coordinator(slug, .requestAction(id, action)), form: form)
        guard fields.isValid else { return try await requestPage(id, sent: sent, errors: fields.errors) }
        do {
            try await tenant.write { transaction in
                guard let request = try transaction.request(id) else { throw WebRefusal.notFound }
                try decide(request, transaction)
            }
        } catch let refusal as Refusal {
            return try await requestPage(id, sent: sent, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .request(id)), flash: Flash(words))
    }

    /// Decides about one engagement in one transaction, the page's version held against the request's.
    func decide(
        _ action: EngagementAction, _ form: SentForm, saying words: String,
        _ decide: @escaping @Sendable (Match, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("engagement", Engagement.self)
        guard let request = try await tenant.read({ try $0.match(id)?.request.id }) else {
            throw WebRefusal.notFound
        }
        let version = Int(form["version"] ?? "") ?? 0
        do {
            try await tenant.write { transaction in
                guard let match = try transaction.match(id) else { throw WebRefusal.notFound }
                try match.request.check(version: version)
                try decide(match, transaction)
            }
        } catch let refusal as Refusal {
            let sent = (path: Path.coordinator(slug, .engagementAction(id, action)), form: form)
            return try await requestPage(request, sent: sent, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .request(request)), flash: Flash(words))
    }
}
