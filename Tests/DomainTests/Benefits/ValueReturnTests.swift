import Domain
import Testing

@Suite struct `What is given in return` {
    @Test func `is proposed as what the tier promises after each call`() throws {
        let occasional = try #require(
            DefaultTiers.all.indices.first { index in
                DefaultTiers.all[index].benefits.contains { $0.kind == .perCall }
            })
        let offered = ValueReturn(for: Cast.reference(tier: occasional))
        let gift = try #require(DefaultTiers.all[occasional].benefits.first { $0.kind == .perCall }).title
        #expect(offered.proposal(after: []) == gift)
        #expect(offered.proposal(after: [gift, gift]) == gift)
    }

    @Test func `is otherwise what was not given yet, then what was given longest ago`() throws {
        let index = try #require(
            DefaultTiers.all.indices.first { index in
                !DefaultTiers.all[index].benefits.contains { $0.kind == .perCall }
            })
        let offered = ValueReturn(for: Cast.reference(tier: index))
        var given: [String] = []
        var proposed: [String] = []
        for _ in 0..<12 {
            let next = try #require(offered.proposal(after: given))
            #expect(offered.choices.contains(next))
            proposed.append(next)
            given.append(next)
        }
        let different = Set(proposed)
        #expect(different.count > 1)
        #expect(Set(proposed.prefix(different.count)) == different, "each once before any again")
        #expect(proposed[different.count] == proposed[0])
        let standing = DefaultTiers.all[index].benefits.filter {
            [.standing, .creditAYear].contains($0.kind)
        }
        #expect(!standing.contains { different.contains($0.title) }, "what they have anyway is no thank-you")
    }
}
