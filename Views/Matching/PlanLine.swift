import Domain

/// One open request of the plan: who is proposed, beside whom choosing request by request would give it.
struct PlanLine: Sendable {
    /// A reference proposed for the request, to be ticked.
    struct Proposal: Sendable {
        let choice: PlanChoice
        let name: String
        let path: Path
        let account: String
        let score: Int
        let why: String
        let isChosen: Bool
    }

    /// A reference whom the request would get in its turn.
    struct InTurn: Sendable {
        let name: String
        let score: Int
        /// Whether the plan gives them to this request, too.
        let isSame: Bool
    }

    let path: Path
    let prospect: String
    /// "2 more × phone call · needed by 20 March · you".
    let ask: String
    let badge: StatusBadge?
    let proposals: [Proposal]
    let inTurn: [InTurn]
    let difference: Int
    /// Why fewer are proposed than wanted; nil where it is served in full.
    let shortfall: String?

    init(
        _ line: Plan.Line, of plan: Plan, in planning: Planning, need: Planning.Need,
        references: [ID<Reference>: Reference], chosen: Set<PlanChoice>?, tenant: Slug, me: ID<Person>,
        clock: ReaderClock
    ) {
        let request = need.request
        let wish = request.wish
        path = .coordinator(tenant, .request(request.id))
        prospect = wish.prospect.name
        let owner = request.coordinator?.id == me ? "you" : request.coordinator?.name ?? "nobody"
        let more = need.wanted < wish.count ? "\(need.wanted) more of \(wish.count)" : "\(wish.count)"
        ask = "\(more) × \(wish.engagementType.title) · needed by \(clock.day(wish.neededBy)) · \(owner)"
        badge =
            request.criteriaConfirmedAt == nil ? StatusBadge("Criteria not confirmed", tone: .warn) : nil
        proposals = line.proposed.compactMap { candidate -> Proposal? in
            guard let reference = references[candidate.reference] else { return nil }
            let choice = PlanChoice(
                request: request.id, version: request.version, reference: candidate.reference)
            let fit = Fit(
                of: reference, to: request.criteria, weights: planning.program.weights,
                on: need.eligibility.today)
            return Proposal(
                choice: choice, name: reference.contact.name,
                path: .coordinator(tenant, .reference(reference.id)), account: reference.account.name,
                score: candidate.fit, why: fit.sentence.capitalizedFirst,
                isChosen: chosen?.contains(choice) ?? true)
        }
        let proposed = Set(line.proposed.map(\.reference))
        inTurn = line.inTurn.map {
            InTurn(
                name: references[$0.reference]?.contact.name ?? "", score: $0.fit,
                isSame: proposed.contains($0.reference))
        }
        difference = Plan.fit(line.proposed) - Plan.fit(line.inTurn)
        shortfall = planning.shortfall(of: line, in: plan).map { Self.words($0, references) }
    }

    var isSame: Bool { inTurn.count == proposals.count && inTurn.allSatisfy(\.isSame) }

    var gain: String { PlanPage.signed(difference) }

    private static func words(
        _ shortfall: PlanShortfall, _ references: [ID<Reference>: Reference]
    ) -> String {
        var reasons: [String] = []
        if let best = shortfall.elsewhere.first, let name = references[best.reference]?.contact.name {
            reasons.append(
                shortfall.elsewhere.count == 1
                    ? "\(name) (\(best.fit)) would fit and is of more use elsewhere"
                    : "\(shortfall.elsewhere.count) would fit and are of more use elsewhere, best \(name) "
                        + "(\(best.fit))")
        }
        reasons += shortfall.grounds.prefix(4).map { "\($0.count) \($0.reason)" }
        let missing = shortfall.missing == 1 ? "Nobody for 1 place" : "Nobody for \(shortfall.missing) places"
        return reasons.isEmpty ? "\(missing)." : "\(missing): \(reasons.joined(separator: "; "))."
    }
}
