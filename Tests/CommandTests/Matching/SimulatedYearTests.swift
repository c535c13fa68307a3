import Domain
import Testing

@testable import vouchsafe

@Suite struct `A simulated year of a hundred references` {
    @Test func `puts far less on the busiest tenth with rest, at a small loss of fit`() throws {
        let program = try SimulatedProgram(seed: 2026)
        let alone = SimulatedYear(program, order: .fitAlone)
        let rested = SimulatedYear(program, order: .rest(Weights.usualRest))
        #expect(rested.busiestTenth < alone.busiestTenth * 0.85)
        #expect(rested.meanFit > alone.meanFit - 2)
        #expect(rested.neverAsked < alone.neverAsked)
        #expect(rested.unserved <= alone.unserved)
    }

    @Test(arguments: [SimulatedYear.Order.fitAlone, .rest(Weights.usualRest)])
    func `asks nobody beyond a limit`(order: SimulatedYear.Order) throws {
        let program = try SimulatedProgram(seed: 7)
        let year = SimulatedYear(program, order: order)
        let most = program.references.map(\.limits.year).max()
        #expect(try #require(year.calls.first) <= #require(most))
        #expect(year.calls.reduce(0, +) + year.unserved == program.asks.reduce(0) { $0 + $1.wanted })
    }
}
