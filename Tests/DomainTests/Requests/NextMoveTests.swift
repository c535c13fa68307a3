import Domain
import Foundation
import Testing

@Suite struct `The next move on a request` {
    private func next(
        _ states: [Engagement.State], wanted: Int = 1, confirmed: Bool = true, ending: Request.Ending? = nil,
        callAt: Date? = nil
    ) -> NextMove {
        let engagements = states.enumerated().map { index, state in
            Engagement(
                id: ID(Int64(index + 1)), request: ID(7), reference: ID(Int64(index + 1)), state: state,
                callAt: state == .scheduled ? callAt ?? Cast.moment(2026, 3, 12, 9) : nil)
        }
        return NextMove(
            isFiled: true, ending: ending, criteriaConfirmed: confirmed, wanted: wanted,
            engagements: engagements,
            at: Cast.now)
    }

    @Test(arguments: [
        ([], Request.Stage.selection, Move.coordinator),
        ([Engagement.State.shortlisted], .confirmation, .coordinator),
        ([.shortlisted, .asked], .confirmation, .reference),
        ([.declined], .selection, .coordinator),
        ([.accepted, .asked], .introduction, .ae),
        ([.introduced], .scheduling, .reference),
        ([.scheduled], .call, .nobody),
        ([.missed], .scheduling, .reference),
        ([.tookPlace, .accepted], .followUp, .coordinator),
        ([.thanked], .followUp, .coordinator),
    ])
    func `is somebody's at every state`(states: [Engagement.State], stage: Request.Stage, move: Move) {
        #expect(next(states).stage == stage)
        #expect(next(states).move == move)
    }

    @Test func `is the coordinator's reading first`() {
        #expect(next([], confirmed: false).stage == .analysis)
    }

    @Test func `is to ask one more while fewer than wanted are at work`() {
        #expect(next([.asked, .shortlisted], wanted: 2).move == .coordinator)
        #expect(next([.asked, .asked], wanted: 2).move == .reference)
    }

    @Test func `is to say whether it took place once the time has passed`() {
        let passed = next([.scheduled], callAt: Cast.moment(2026, 3, 10, 9))
        #expect(passed.stage == .call)
        #expect(passed.move == .coordinator)
    }

    @Test func `is to thank even after the request ended`() {
        #expect(next([.tookPlace], ending: .dealWon).stage == .followUp)
        #expect(next([.thanked], ending: .dealWon).stage == .ended)
    }
}
