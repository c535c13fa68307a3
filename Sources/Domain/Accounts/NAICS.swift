/// The industry of an account or a prospect: a sector, subsector or industry group of NAICS 2022.
///
/// Only codes that exist can be made. Comparing two is a look at a table, no text is touched, so that ranking
/// ten thousand references by industry stays cheap.
package struct NAICS: Hashable, Comparable, Sendable {
    /// How deep a code goes: two digits (or a range of them), three, or four.
    package enum Level: Sendable {
        case sector, subsector, group

        init(code: String) {
            switch code.utf8.count {
            case 3: self = .subsector
            case 4: self = .group
            default: self = .sector
            }
        }
    }

    /// Every code in the order of the census: each sector before its subsectors, each of these before its groups.
    package static let all: [NAICS] = NAICSTable.standard.codes.indices.map { NAICS(position: $0) }

    private let position: UInt16

    /// Takes a code as the census writes it (`31-33`, `334`, `3341`); any of a range's numbers (`32`) and the
    /// longer national codes (`334111`) stand for the sector or group they belong to. Nil when there is no such.
    package init?(_ code: String) {
        var known = code
        if known.utf8.count > 4, known.utf8.count <= 6, known.utf8.allSatisfy({ (48...57).contains($0) }) {
            known = String(known.prefix(4))
        }
        guard let position = NAICSTable.standard.positions[known] else { return nil }
        self.init(position: position)
    }

    package var code: String { NAICSTable.standard.codes[Int(position)] }

    package var title: String { NAICSTable.standard.titles[Int(position)] }

    package var level: Level { Level(code: code) }

    package var sector: NAICS { NAICS(position: NAICSTable.standard.sectors[Int(position)]) }

    /// Nil for a sector.
    package var subsector: NAICS? {
        let position = NAICSTable.standard.subsectors[Int(position)]
        return position < 0 ? nil : NAICS(position: position)
    }

    /// Nil for a sector and a subsector.
    package var group: NAICS? { level == .group ? self : nil }

    /// The next wider industry; nil for a sector.
    package var parent: NAICS? {
        switch level {
        case .sector: nil
        case .subsector: sector
        case .group: subsector
        }
    }

    /// The next narrower industries; none for a group.
    package var children: [NAICS] { NAICS.all.filter { $0.parent == self } }

    /// How much a customer of this industry has to say to one of the other, as far as both are known: two
    /// accounts known only by sector are in the same sector, not the same group.
    package func proximity(to other: NAICS) -> IndustryProximity {
        if self == other, level == .group { return .sameGroup }
        if let mine = subsector, mine == other.subsector { return .sameSubsector }
        if sector == other.sector { return .sameSector }
        return RelatedIndustries.standard.contains(self, other) ? .related : .unrelated
    }

    /// The industries whose title has every word typed (at the start of a word of it), or whose code starts with
    /// what was typed; best first: whole titles, then titles that start with it, then wider before narrower.
    package static func search(_ text: String, limit: Int = 10) -> [NAICS] {
        let typed = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !typed.isEmpty else { return [] }
        let phrase = typed.joined(separator: " ")
        let found = all.compactMap { industry -> (rank: Int, industry: NAICS)? in
            let title = NAICSTable.standard.searchTitles[Int(industry.position)]
            if title == phrase { return (0, industry) }
            if industry.code.hasPrefix(phrase) { return (1, industry) }
            let words = title.split { !$0.isLetter && !$0.isNumber }
            guard typed.allSatisfy({ part in words.contains { $0.hasPrefix(part) } }) else { return nil }
            return (title.hasPrefix(phrase) ? 2 : 3, industry)
        }
        return found.sorted {
            ($0.rank, $0.industry.depth, $0.industry) < ($1.rank, $1.industry.depth, $1.industry)
        }
        .prefix(limit).map(\.industry)
    }

    package static func < (left: NAICS, right: NAICS) -> Bool {
        left.position < right.position
    }

    private init(position: Int) {
        self.position = UInt16(position)
    }

    private var depth: Int {
        switch level {
        case .sector: 0
        case .subsector: 1
        case .group: 2
        }
    }
}
