import Domain
import Testing

@Suite struct `An industry` {
    @Test func `is one of 424 codes with a title each`() {
        #expect(NAICS.all.count == 424)
        #expect(NAICS.all.filter { $0.level == .sector }.count == 20)
        #expect(Set(NAICS.all.map(\.code)).count == 424)
        #expect(NAICS.all.allSatisfy { !$0.title.isEmpty && NAICS($0.code) == $0 })
    }

    @Test func `knows what it belongs to`() throws {
        let computers = try #require(NAICS("3341"))
        #expect(computers.title == "Computer and Peripheral Equipment Manufacturing")
        #expect(computers.parent?.code == "334")
        #expect(computers.subsector?.code == "334")
        #expect(computers.sector.code == "31-33")
        #expect(computers.sector.parent == nil)
        #expect(NAICS("518")?.children.map(\.code) == ["5182"])
        #expect(NAICS("44-45")?.group == nil)
    }

    @Test(arguments: [
        ("32", "31-33"), ("45", "44-45"), ("49", "48-49"), ("334111", "3341"), ("33411", "3341"),
        ("52", "52"),
    ])
    func `is found by the other ways to write its code`(text: String, code: String) {
        #expect(NAICS(text)?.code == code)
    }

    @Test(arguments: ["", "3", "99", "3349", "3341111", "retail", "33a111"])
    func `does not exist for any other code`(text: String) {
        #expect(NAICS(text) == nil)
    }

    @Test(arguments: [
        ("3341", "3341", IndustryProximity.sameGroup), ("3341", "3344", .sameSubsector),
        ("334", "3344", .sameSubsector),
        ("334", "334", .sameSubsector), ("3341", "3111", .sameSector), ("52", "52", .sameSector),
        ("5132", "5415", .related),
        ("3341", "51", .unrelated), ("334", "5182", .related), ("4451", "4244", .related),
        ("62", "2111", .unrelated),
        ("3254", "6221", .related), ("3255", "6221", .unrelated),
    ])
    func `is as near to another as they have a level in common`(
        one: String, other: String, near: IndustryProximity
    )
        throws
    {
        let (one, other) = (try #require(NAICS(one)), try #require(NAICS(other)))
        #expect(one.proximity(to: other) == near)
        #expect(other.proximity(to: one) == near)
    }

    @Test func `nearer is more`() {
        #expect(IndustryProximity.sameGroup > .sameSubsector)
        #expect(IndustryProximity.allCases.sorted(by: >) == IndustryProximity.allCases)
    }

    @Test func `is suggested by the words typed`() {
        #expect(NAICS.search("software").map(\.code) == ["5132"])
        #expect(NAICS.search("hosp").first?.code == "622")
        #expect(NAICS.search("hosp surg").map(\.code) == ["6221"])
        #expect(NAICS.search("Retail Trade").first?.code == "44-45")
        #expect(NAICS.search("334", limit: 3).map(\.code) == ["334", "3341", "3342"])
        #expect(NAICS.search("man").count == 10)
        #expect(NAICS.search(" , ").isEmpty)
        #expect(NAICS.search("zeppelin").isEmpty)
    }
}

@Suite struct `A sector word of a CRM` {
    @Test(arguments: [
        ("technolgy", "5415"), ("medical", "62"), ("retail", "44-45"), ("software", "5132"),
        ("entertainment", "71"),
        ("marketing", "5418"), ("telecommunications", "517"), ("Telecommunication", "517"), ("finance", "52"),
        ("employment", "5613"), ("services", "54"), ("Oil & Gas", "211"), ("health-care", "62"),
        ("5132", "5132"),
        ("Software Publishers", "5132"),
    ])
    func `means an industry`(word: String, code: String) {
        #expect(SectorAliases.standard.industry(for: word)?.code == code)
    }

    @Test func `that nobody knows means none, and its neighbour is suggested`() {
        #expect(SectorAliases.standard.industry(for: "telecomunications") == nil)
        #expect(SectorAliases.standard.suggestion(for: "telecomunications")?.code == "517")
        #expect(SectorAliases.standard.industry(for: "") == nil)
        #expect(SectorAliases.standard.suggestion(for: "zeppelins") == nil)
    }

    @Test func `means what the tenant says before what we say`() throws {
        let aliases = SectorAliases(tenant: ["Services": try #require(NAICS("81"))])
        #expect(aliases.industry(for: "services")?.code == "81")
        #expect(aliases.industry(for: "retail")?.code == "44-45")
    }

    @Test func `that we ship means an industry that exists and stands there once`() {
        #expect(SectorAliases.shipped.allSatisfy { NAICS($0.code) != nil })
        #expect(
            Set(SectorAliases.shipped.map { NameMatch.key($0.word) }).count == SectorAliases.shipped.count)
    }
}
