import Domain
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
        let (now, window) = (now, try rankingWindow(sent?.form))
        guard let file = try await tenant.read({ try $0.requestFile(id, at: now, window: window) }) else {
            throw WebRefusal.notFound
        }
        let typed = (sent?.form.values ?? [:]).compactMapValues(\.first)
        let sentBack = SentBack(action: sent?.path, values: typed, errors: errors)
        let page = CoordinatorRequestPage(
            frame: frame(title: file.request.wish.prospect.name), request: file.request,
            steps: steps(file), move: move(file),
            engagements: cards(file, sentBack, past: false),
            past: cards(file, sentBack, past: true),
            ranking: file.ranking.map {
                RankingSection(
                    $0, of: file.request, gap: file.gap,
                    chosen: Set(
                        (sent?.form.values[RankingSection.choices] ?? []).compactMap { ID(text: $0) }),
                    tenant: slug, clock: clock)
            },
            clockSection: ClockSection(
                file.clock, on: file.program.calendar, reader: clock,
                desk: ClockDesk(
                    file.request, file.clock, tenant: slug,
                    tomorrow: Day(of: now, in: file.program.timeZone).adding(days: 1), sentBack: sentBack)),
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
            timeline: Timeline(file.activity, mailings: file.mail.compactMap(mailing), clock: clock),
            letters: file.mail.map(letter),
            links: links(file),
            problem: refusal.map { Notice($0.sentence, title: "Not done", tone: .bad) },
            sentBack: sentBack, clock: clock)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// The part of the ranking that is looked at, or from which the form was sent.
    private func rankingWindow(_ sent: SentForm?) throws -> RankingWindow {
        let query = try query()
        return RankingWindow(
            page: Int(sent?[RankingSection.page] ?? query.text(RankingSection.page)),
            excludedPage: Int(query.text(RankingSection.excludedPage)) ?? 1)
    }

    private func next(_ file: RequestFile) -> NextMove {
        NextMove(of: file.request, engagements: file.matches.map(\.engagement), at: now)
    }

    private func steps(_ file: RequestFile) -> Steps {
        let isMine = file.request.coordinator?.id == person.id
        return Steps(
            of: file.request, engagements: file.matches.map(\.engagement),
            mover: next(file).move.mover(
                coordinator: isMine ? "You" : file.request.coordinator?.name ?? "Nobody",
                ae: file.request.ae.name), kept: file.clock, clock: clock)
    }

    private func move(_ file: RequestFile) -> RequestMove {
        let next = next(file)
        return RequestMove(
            of: file.request, next: next, holders: holders(file),
            due: DueBadge(
                of: next.step, in: file.clock, on: file.program.calendar, reader: clock, isNamed: true),
            isMine: file.request.coordinator?.id == person.id, tenant: slug)
    }

    private func holders(_ file: RequestFile) -> MoveHolders {
        MoveHolders(of: next(file), among: file.matches, at: now)
    }

    private func cards(_ file: RequestFile, _ sentBack: SentBack, past: Bool) -> [EngagementCard] {
        let moving = Set(holders(file).matches.map(\.engagement.id))
        let matches = file.matches.filter { Self.isPast($0.engagement.state) == past }
        // Those whom the next move is about come first.
        let ordered =
            matches.filter { moving.contains($0.engagement.id) }
            + matches.filter { !moving.contains($0.engagement.id) }
        return ordered.map { match in
            let workload = file.workloads[match.reference.id] ?? .none
            let forms = EngagementForms(
                match: match, against: file.eligibility.exclusions(of: match.reference, workload: workload),
                coordinator: person.contact, returned: file.returned[match.reference.id] ?? [], tenant: slug,
                now: now, sentBack: sentBack, callSlots: file.slots[match.engagement.id])
            return EngagementCard(
                forms,
                fit: Fit(
                    of: match.reference, to: file.request.criteria, weights: file.program.weights,
                    on: file.eligibility.today),
                workload: workload,
                given: file.feedback.filter { $0.engagement == match.engagement.id }.map {
                    ($0.feedback, by: $0.recordedBy)
                },
                introduction: SentIntroduction(of: match.engagement.id, in: file.activity, clock: clock),
                clock: clock)
        }
    }

    private static func isPast(_ state: Engagement.State) -> Bool {
        switch state {
        case .declined, .cancelled, .thanked: true
        case .shortlisted, .asked, .accepted, .introduced, .scheduled, .tookPlace, .lapsed, .missed: false
        }
    }

    private func links(_ file: RequestFile) -> GuestLinkSection {
        GuestLinkSection(
            file.links.compactMap { link in
                file.matches.first { $0.engagement.id == link.engagement }.map {
                    GuestLinkLine(link, of: $0, tenant: slug, clock: clock)
                }
            })
    }

    private func mailing(_ row: MailRow) -> Mailing? {
        Mailing(
            row.subject, to: row.to, toName: row.toName, state: LetterLine.State(row.state),
            answer: row.answer,
            at: row.finishedAt ?? row.createdAt, clock: clock)
    }

    private func letter(_ row: MailRow) -> RequestLetter {
        RequestLetter(
            from: row.fromName, toName: row.toName, to: row.to, subject: row.subject, text: row.text,
            state: LetterLine.State(row.state).title.lowercased(), at: row.createdAt, clock: clock)
    }
}
