import Domain

extension FactList {
    /// Who asks, and what about, as the reference who is asked reads it.
    init(ofAsk match: Match, clock: ReaderClock) {
        let wish = match.request.wish
        let size = wish.prospect.headcount.map { "\(Money.grouped(Int64($0))) people" } ?? ""
        let all = [
            Fact("They ask for", wish.engagementType.title),
            Fact("Needed by", clock.day(wish.neededBy)),
            Fact("They want to learn", wish.wantsToLearn),
            Fact("Who attends", wish.prospect.attendees),
            Fact("What drives the decision", wish.useCases.joined(separator: ", ")),
            Fact("They compare us with", wish.competitors.joined(separator: ", ")),
            Fact("Please leave aside", wish.toAvoid),
            Fact("Stage of evaluation", ProspectLine.stage(wish.evaluation)),
            Fact("Industry", wish.prospect.industry?.title ?? ""), Fact("Size", size),
            Fact("Your contact at \(match.program.name)", match.request.coordinator?.name ?? ""),
        ]
        self.init(all.filter { !$0.value.isEmpty })
    }
}
