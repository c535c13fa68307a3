import Testing

@testable import Domain

@Suite struct `The table of related industries` {
    @Test func `names codes that exist, each pair once`() {
        #expect(RelatedIndustries.standard.count == RelatedIndustries.pairs.count)
    }

    @Test func `relates what other sectors have in common, and says why`() throws {
        for pair in RelatedIndustries.pairs {
            let (one, other) = (try #require(NAICS(pair.0)), try #require(NAICS(pair.1)))
            #expect(one.sector != other.sector, "\(pair)")
            #expect(one.proximity(to: other) == .related)
            #expect(!pair.why.isEmpty)
        }
    }
}
