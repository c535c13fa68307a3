/// A country by its ISO 3166-1 code, with the English short name and the region it is counted in.
package struct Country: Hashable, Sendable {
    /// Two capital letters: `KE`.
    package let code: String
    package let name: String
    package let region: Region

    /// All, in the order of their names.
    package static let all: [Country] = CountryTable.countries

    /// By the two-letter code, in any case. Nil when ISO 3166-1 has no such country.
    package init?(code: String) {
        guard let country = Country.byCode[code.uppercased()] else { return nil }
        self = country
    }

    /// By a name as people and CRMs write it: the ISO name, a code of two letters, or an alias, misspellings
    /// seen in real exports included (`Philipines`). Nil when nobody has said what the text means; it is then
    /// kept as text and listed for mapping. `aliases` are a tenant's own words, from text to code, and win.
    package init?(named text: String, aliases: [String: String] = [:]) {
        let key = NameMatch.key(text)
        for (word, code) in aliases where NameMatch.key(word) == key {
            self.init(code: code)
            return
        }
        guard let country = Country.byName[key] ?? Country.byCode[key.uppercased()] else { return nil }
        self = country
    }

    /// The country most probably meant by a misspelt name, to be offered, never applied.
    package static func suggestion(for text: String) -> Country? {
        NameMatch.suggestion(for: text, among: all.map(\.name)).flatMap { Country(named: $0) }
    }

    init(code: String, name: String, region: Region) {
        self.code = code
        self.name = name
        self.region = region
    }

    private static let byCode: [String: Country] = Dictionary(
        all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byName: [String: Country] = {
        var names: [String: Country] = [:]
        for country in all { names[NameMatch.key(country.name)] = country }
        for (code, words) in CountryTable.aliases {
            for word in words { names[NameMatch.key(word)] = byCode[code] }
        }
        return names
    }()
}
