import Domain
import Testing

@Suite struct `A country` {
    @Test func `is one of the 249 of ISO 3166-1`() {
        #expect(Country.all.count == 249)
        #expect(Set(Country.all.map(\.code)).count == 249)
        #expect(Country.all.allSatisfy { Country(named: $0.name) == $0 && Country(code: $0.code) == $0 })
    }

    @Test(arguments: [
        ("United States", "US"), ("usa", "US"), ("U.S.", "US"), ("Philipines", "PH"), ("Korea", "KR"),
        ("Korea, Republic of", "KR"), ("Kenya", "KE"), ("Jordan", "JO"), ("ke", "KE"),
        ("Cote d'Ivoire", "CI"),
        ("Turkey", "TR"), ("Österreich", "AT"), ("ÅLAND ISLANDS", "AX"), ("UK", "GB"), ("Niger", "NE"),
        ("Brazil", "BR"), ("Czech Republic", "CZ"),
    ])
    func `is found as people write it`(text: String, code: String) {
        #expect(Country(named: text)?.code == code)
    }

    @Test func `is unknown rather than guessed`() {
        #expect(Country(named: "Atlantis") == nil)
        #expect(Country(named: "") == nil)
        #expect(Country(named: "Germny") == nil)
        #expect(Country.suggestion(for: "Germny")?.code == "DE")
    }

    @Test func `may have the tenant's own name`() {
        #expect(Country(named: "head office", aliases: ["Head Office": "BE"])?.code == "BE")
    }

    @Test(arguments: [
        ("US", Region.americas), ("PA", .americas), ("RO", .europe), ("JO", .middleEastAfrica),
        ("KE", .middleEastAfrica),
        ("PH", .asiaPacific), ("KR", .asiaPacific), ("TR", .middleEastAfrica),
    ])
    func `is counted in a region`(code: String, region: Region) {
        #expect(Country(code: code)?.region == region)
    }

    @Test func `has a region with a name`() {
        #expect(
            Region.allCases.map(\.label) == ["Americas", "Europe", "Middle East & Africa", "Asia Pacific"])
    }
}
