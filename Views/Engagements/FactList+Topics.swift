import Domain

extension FactList {
    /// What a reference likes to speak on and leaves aside, for whoever asks, briefs or introduces them.
    static func topics(of match: Match) -> [Fact] {
        let topics = match.reference.availability.topics
        let avoided = topics.avoided(by: match.request.wish)
        var facts: [Fact] = []
        if !topics.speakOn.isEmpty {
            facts.append(Fact("Speaks gladly on", topics.speakOn.joined(separator: ", ")))
        }
        if !topics.avoid.isEmpty {
            facts.append(
                Fact(
                    "Leaves aside", topics.avoid.joined(separator: ", "),
                    note: avoided.isEmpty
                        ? nil
                        : "This request is about \(avoided.joined(separator: ", ")): say so in the brief."))
        }
        return facts
    }
}
