import Domain
import Testing

@Suite struct `How the load lies on a pool` {
    @Test func `the busiest tenth is a tenth of everybody in the program, not of those who were engaged`() {
        let use = PoolUse(members: 20, engagements: [1, 6, 2, 1], taken: 3, allowed: 40)
        #expect(use.busiestTenth == 0.8)
        #expect(use.total == 10)
        #expect(use.resting == 16)
    }

    @Test func `the busiest tenth of a few is one, and of a year without engagements there is none`() {
        #expect(PoolUse(members: 3, engagements: [1, 3], taken: 0, allowed: 0).busiestTenth == 0.75)
        #expect(PoolUse(members: 3, engagements: [], taken: 0, allowed: 0).busiestTenth == nil)
    }
}
