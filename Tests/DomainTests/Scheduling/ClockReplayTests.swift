import Domain
import Foundation
import Testing

@Suite struct `A request from before clocks were kept` {
    private static let call = Cast.moment(2026, 3, 18, 15)

    private static func line(_ kind: Activity.Kind, _ at: Date, engagement: Int64? = nil) -> Activity {
        Activity(
            at: at, by: Cast.marta, kind: kind, request: ID(7), engagement: engagement.map { ID($0) },
            sentence: "")
    }

    private static let record: [Activity] = [
        line(.requestFiled, Cast.now), line(.commented, Cast.moment(2026, 3, 10, 11)),
        line(.criteriaConfirmed, Cast.moment(2026, 3, 10, 15)),
        line(.shortlisted, Cast.moment(2026, 3, 10, 15, 30), engagement: 1),
        line(.asked, Cast.moment(2026, 3, 10, 16), engagement: 1),
        line(.declined, Cast.moment(2026, 3, 11, 9), engagement: 1),
        line(.shortlisted, Cast.moment(2026, 3, 11, 10), engagement: 2),
        line(.overridden, Cast.moment(2026, 3, 11, 11), engagement: 2),
        line(.accepted, Cast.moment(2026, 3, 11, 12), engagement: 2),
        line(.introduced, Cast.moment(2026, 3, 11, 13), engagement: 2),
        line(.booked, Cast.moment(2026, 3, 12, 13), engagement: 2),
        line(.moved, Cast.moment(2026, 3, 13, 13), engagement: 2),
        line(.tookPlace, Cast.moment(2026, 3, 18, 17), engagement: 2),
    ]

    @Test func `has the clock that it would have had`() throws {
        let engagements = [
            Engagement(id: ID(1), request: ID(7), reference: ID(1), state: .declined),
            Engagement(
                id: ID(2), request: ID(7), reference: ID(2), state: .tookPlace, callAt: Self.call,
                tookPlaceAt: Self.call),
        ]
        let replayed = RequestClock(
            replaying: Self.record, of: Cast.request(), engagements: engagements, program: Cast.program,
            person: { ClockScene.references[$0] })
        #expect(
            replayed.steps.map { "\($0.step.rawValue) \($0.run)" } == [
                "analysis 1", "selection 1", "confirmation 1", "selection 2", "confirmation 2",
                "introduction 1",
                "scheduling 1", "call 1", "followUp 1",
            ])
        #expect(replayed.steps.first?.lateBy == 3600)
        #expect(replayed.running.map(\.step) == [.followUp])
        #expect(replayed.running(.followUp)?.dueAt == Self.call + 86_400)
        #expect(replayed.steps.first { $0.step == .call }?.outcome == .done)
        #expect(replayed.pauses.isEmpty)
    }
}
