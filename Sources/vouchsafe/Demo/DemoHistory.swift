import Domain

/// The year behind the demo: requests that came and ended, drawn from the company's prospects.
struct DemoHistory {
    let company: DemoCompany
    private static let requests = 46

    /// How they went, each as often as it stands here; "told", "hear" and "thank" end well, others less so.
    private static let courses: [String] = [
        "ask accept introduce book complete told hear thank close won",
        "ask accept introduce book complete told hear thank close won",
        "ask accept introduce book brief complete hear told thank close won",
        "ask accept introduce book complete hear thank close won",
        "ask accept introduce book complete told hear thank close lost",
        "ask accept introduce book complete hear told thank close lost",
        "ask decline ask accept introduce book complete hear told thank close won",
        "ask decline ask accept introduce book complete told hear thank close lost",
        "ask lapse ask accept introduce book complete hear told thank close won",
        "ask accept introduce book miss book complete hear thank close won",
        "ask ask accept accept introduce introduce book book complete complete hear told thank hear thank close won",
        "ask accept introduce book withdraw",
        "ask decline ask decline close",
        "ask accept introduce lost",
    ]

    func stories(_ cast: DemoPool.Cast, random: inout DemoRandom) -> [DemoStory] {
        let aes = DemoTable(company.staff).rows.filter { $0[1] == "ae" }.map { $0[0] }
        return (0..<Self.requests).compactMap { number in
            guard let prospect = random.pick(cast.prospectNames), let ae = random.pick(aes),
                let course = random.pick(Self.courses)
            else { return nil }
            let beats = ("draft file criteria shortlist3 " + course).split(separator: " ")
            let types: [EngagementType] = [.phoneCall, .phoneCall, .videoCall]
            return DemoStory(
                prospect: prospect, ae: ae, type: random.pick(types) ?? .phoneCall,
                wanted: course.hasPrefix("ask ask") ? 2 : 1,
                beats: beats.compactMap { DemoBeat(rawValue: String($0)) },
                // Evenly over the year, the latest twelve days ago.
                hoursSince: Double(12 * 24 + number * 338 * 24 / Self.requests + random.number(0...60)))
        }
    }
}
