import Domain
import Foundation
import Testing

@Suite struct `The steps of a request that are under way` {
    private static func engagements(_ states: [Engagement.State], callAt: Date) -> [Engagement] {
        states.enumerated().map { index, state in
            Engagement(
                id: ID(Int64(index + 1)), request: ID(7), reference: ID(Int64(index + 1)), state: state,
                callAt: state == .scheduled ? callAt : nil,
                tookPlaceAt: state == .tookPlace ? callAt : nil)
        }
    }

    private func open(
        _ states: [Engagement.State], wanted: Int = 1, confirmed: Bool = true, ending: Request.Ending? = nil,
        callAt: Date = Cast.moment(2026, 3, 12, 9)
    ) -> Set<Request.Step> {
        Set(
            OpenSteps(
                isFiled: true, ending: ending, criteriaConfirmed: confirmed, wanted: wanted,
                engagements: Self.engagements(states, callAt: callAt), at: Cast.now
            ).steps.keys)
    }

    @Test func `always have the next move among them, whatever the engagements are at`() {
        let states = Engagement.State.allCases
        var lists: [[Engagement.State]] = [[]]
        for first in states {
            lists.append([first])
            for second in states {
                lists.append([first, second])
                lists += states.map { [first, second, $0] }
            }
        }
        for list in lists {
            for (wanted, confirmed, ending, callAt) in [
                (1, true, nil, Cast.moment(2026, 3, 12, 9)), (2, true, nil, Cast.moment(2026, 3, 9, 9)),
                (3, false, nil, Cast.moment(2026, 3, 9, 9)), (1, false, .dealWon, Cast.moment(2026, 3, 9, 9)),
            ] as [(Int, Bool, Request.Ending?, Date)] {
                let engagements = Self.engagements(list, callAt: callAt)
                let next = NextMove(
                    isFiled: true, ending: ending, criteriaConfirmed: confirmed, wanted: wanted,
                    engagements: engagements, at: Cast.now)
                let open = open(
                    list, wanted: wanted, confirmed: confirmed, ending: ending, callAt: callAt)
                if let step = next.step {
                    #expect(open.contains(step), "\(list), \(wanted), \(confirmed): \(step)")
                } else {
                    #expect(open.isEmpty, "\(list), \(wanted), \(confirmed): \(open)")
                }
                #expect((next.step == nil) == (next.stage == .ended))
            }
        }
    }

    @Test func `are one for each thing that waits`() {
        #expect(open([], confirmed: false) == [.analysis])
        #expect(open([], wanted: 2) == [.selection])
        #expect(open([.shortlisted], wanted: 2) == [.selection, .confirmation])
        #expect(open([.accepted, .asked], wanted: 2) == [.introduction, .confirmation])
        #expect(open([.introduced, .scheduled], wanted: 2) == [.scheduling, .call])
        #expect(open([.tookPlace]) == [.followUp])
        #expect(open([.missed]) == [.scheduling])
        #expect(open([.declined]) == [.selection])
    }

    @Test func `end with the closing, when the references did their part`() {
        #expect(open([.thanked]) == [.closing])
        #expect(open([.thanked, .thanked], wanted: 2) == [.closing])
        #expect(open([.thanked], ending: .fulfilled) == [])
    }

    @Test func `have the follow-up from the time of the call on, said or not`() {
        #expect(open([.scheduled]) == [.call])
        #expect(open([.scheduled], callAt: Cast.now) == [.call, .followUp])
    }

    @Test func `are the thanks alone once the request has ended`() {
        #expect(open([.tookPlace, .cancelled], wanted: 2, confirmed: false, ending: .dealWon) == [.followUp])
    }
}
