import Domain
import Views

/// The item of a profile that a reference corrects.
extension FormReader {
    /// What was typed for an item; `errors` say what is wrong with it.
    ///
    /// - Parameter words: what the program calls industries.
    mutating func profileValue(_ item: ProfileItem, words: SectorAliases) -> ProfileValue {
        let field = item.rawValue
        let kept: [String] =
            switch item {
            case .title: [line(field, max: 200, required: false)]
            case .phone: [line(field, max: 50, required: false)]
            case .seniority: [choice(field, Seniority.self, required: false)?.rawValue ?? ""]
            case .function: [line(field, max: 100, required: false)]
            case .languages: languages(field)
            case .useCases, .products, .competitors: names(field)
            case .industry: industries(field, words)
            case .headcountAtPurchase, .headcount: [headcount(field).map { "\($0)" } ?? ""]
            }
        return ProfileValue(item, kept)
    }

    /// Languages by name, with commas between.
    mutating func languages(_ field: String) -> [String] {
        let codes = Language.codes(in: line(field, max: 300, required: false))
        if let unknown = codes.first(where: { Language(named: $0) == nil }) {
            reject(field, "We know no language named “\(unknown)”")
        }
        return codes
    }

    /// What somebody likes to speak on and leaves aside, one a line.
    mutating func topics() -> Topics {
        Topics(speakOn: names("speak-on", most: Topics.most), avoid: names("avoid", most: Topics.most))
    }

    private mutating func industries(_ field: String, _ words: SectorAliases) -> [String] {
        var codes: [String] = []
        for name in names(field, most: 5) {
            if let industry = words.only(name) {
                if !codes.contains(industry.code) { codes.append(industry.code) }
                continue
            }
            let near = (words.search(name, limit: 3) + [words.suggestion(for: name)].compactMap(\.self))
                .prefix(3).map(\.title)
            reject(
                field,
                near.isEmpty
                    ? "We know no industry named “\(name)”. Say it in another word."
                    : "“\(name)” may be several: write \(near.joined(separator: "; or ")).")
        }
        return codes
    }
}
