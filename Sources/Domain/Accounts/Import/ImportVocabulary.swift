/// The names and words a tenant already knows, that those of a file are held against. Spellings that were joined to a
/// name, as `GTXPro` to `GTX Pro`, belong here beside it.
package struct ImportVocabulary: Sendable {
    package var sectors: SectorAliases
    /// The tenant's own country words, from text to ISO code.
    package var countries: [String: String]
    package var products: [String]
    package var accounts: [String]
    package var agents: [String]
    package var tiers: [String]

    package init(
        sectors: SectorAliases = .standard, countries: [String: String] = [:], products: [String] = [],
        accounts: [String] = [], agents: [String] = [], tiers: [String] = []
    ) {
        self.sectors = sectors
        self.countries = countries
        self.products = products
        self.accounts = accounts
        self.agents = agents
        self.tiers = tiers
    }
}

extension ImportReading {
    /// The words of this file that the tenant does not know, the most frequent of each subject first. A parent
    /// company counts as known when the file itself lists it. Names must be spelled as the tenant spells them,
    /// case aside: `GTXPro` is unmapped while only `GTX Pro` is known, and is suggested.
    package func unmapped(_ known: ImportVocabulary) -> [UnmappedValue] {
        switch rows {
        case .accounts(let rows):
            let accounts = known.accounts + rows.map(\.name)
            return ImportReading.unmapped(.sector, rows.map(\.sector)) { text in
                known.sectors.industry(for: text) == nil
                    ? .unknown(known.sectors.suggestion(for: text)?.code) : .known
            }
                + ImportReading.unmapped(.country, rows.map(\.country)) { text in
                    Country(named: text, aliases: known.countries) == nil
                        ? .unknown(Country.suggestion(for: text)?.code) : .known
                } + ImportReading.unmapped(.account, rows.map(\.parentName), among: accounts)
        case .opportunities(let rows):
            return ImportReading.unmapped(.product, rows.map(\.productName), among: known.products)
                + ImportReading.unmapped(.account, rows.map(\.accountName), among: known.accounts)
                + ImportReading.unmapped(.agent, rows.map(\.agentName), among: known.agents)
        case .references(let rows):
            return ImportReading.unmapped(.account, rows.map(\.accountName), among: known.accounts)
                + ImportReading.unmapped(.tier, rows.map(\.tierName), among: known.tiers)
        case .salesTeams, .products:
            return []
        }
    }

    private enum Standing {
        case known
        case unknown(String?)
    }

    private static func unmapped(
        _ subject: UnmappedValue.Subject, _ values: [String?], among known: [String]
    ) -> [UnmappedValue] {
        let spellings = Set(known.map { $0.lowercased() })
        return unmapped(subject, values) { text in
            spellings.contains(text.lowercased())
                ? .known : .unknown(NameMatch.suggestion(for: text, among: known))
        }
    }

    private static func unmapped(
        _ subject: UnmappedValue.Subject, _ values: [String?], standing: (String) -> Standing
    ) -> [UnmappedValue] {
        var counts: [String: Int] = [:]
        for case let value? in values { counts[value, default: 0] += 1 }
        return counts.compactMap { text, count -> UnmappedValue? in
            guard case .unknown(let suggestion) = standing(text) else { return nil }
            return UnmappedValue(subject: subject, text: text, count: count, suggestion: suggestion)
        }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
}
