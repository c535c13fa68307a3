import Domain
import Foundation
import Testing

@Suite struct `A reference as a peer` {
    private func part(_ reference: Reference, _ criteria: Criteria, on day: Day = Cast.today) -> Fit.Part? {
        Fit(of: reference, to: criteria, weights: Weights(), on: day).parts.first
    }

    private func elsewhere(_ zone: String) -> Reference {
        Cast.reference(
            availability: Cast.availability(timeZone: TimeZone(identifier: zone) ?? .gmt))
    }

    @Test(arguments: [
        ("Europe/Berlin", "same working hours", 1.0),
        ("Europe/London", "7 hours of the working day in common", 1),
        ("America/New_York", "3 hours of the working day in common", 0.75),
        ("Asia/Kolkata", "3½ hours of the working day in common", 0.875),
        ("America/Los_Angeles", "no working hours in common", 0),
    ])
    func `shares hours of the working day or does not`(zone: String, words: String, match: Double) {
        let part = part(elsewhere(zone), Criteria(timeZone: Cast.vienna))
        #expect(part?.words == words)
        #expect(part?.match == match)
    }

    @Test func `loses or wins an hour while one side has summer time`() {
        // From 8 to 28 March 2026 New York is on summer time and Vienna is not.
        let wanted = Criteria(timeZone: Cast.vienna)
        #expect(part(elsewhere("America/New_York"), wanted, on: Cast.day(2026, 4, 10))?.match == 0.5)
        #expect(part(elsewhere("America/New_York"), wanted, on: Cast.day(2026, 3, 10))?.match == 0.75)
    }

    @Test func `shares the evening of one and the morning of the other`() {
        let wanted = Criteria(timeZone: TimeZone(identifier: "America/Los_Angeles"))
        #expect(part(elsewhere("Pacific/Auckland"), wanted)?.match == 1)
    }

    @Test(arguments: [
        ("Nursing", "same function", 1.0), ("clinical", "neighbouring function", 0.5),
        ("Finance", "another function", 0), ("Innovation", "another function", 0),
    ])
    func `works in the function of who attends, next to it, or in another`(
        function: String, words: String, match: Double
    ) {
        let reference = Cast.reference(profile: Profile(function: function))
        let part = part(reference, Criteria(functions: ["nursing"]))
        #expect(part?.words == words)
        #expect(part?.match == match)
    }

    @Test func `is as senior, or a step or two away`() {
        let reference = Cast.reference(profile: Profile(seniority: .director))
        let matches = [Seniority.director, .vicePresident, .executive, .specialist].map {
            part(reference, Criteria(seniority: $0)).map { Int(($0.match * 100).rounded()) }
        }
        #expect(matches == [100, 67, 33, 33])
    }

    @Test func `is compared with the attendees that the request names, and with the country's time zone`() {
        let criteria = Cast.request().criteria
        #expect(criteria.functions == ["nursing"])
        #expect(criteria.seniority == .director)
        #expect(criteria.timeZone?.identifier == "Europe/Vienna")
    }

    @Test(arguments: [
        ("Tom Berger, Head of Nursing; the CFO", [JobFunction.nursing, .finance]),
        ("VP Store Systems", [.informationTechnology]), ("IT", [.informationTechnology]),
        ("They want to hear how it went", []),
        ("Plant Manager\nDirectrice informatique", [.operations, .informationTechnology]),
        ("Ärztliche Direktorin", [.clinical]),
    ])
    func `is read out of titles as people write them`(text: String, functions: [JobFunction]) {
        #expect(JobFunction.all(in: text) == functions)
    }

    @Test func `lives in a zone that every country has`() {
        let without = Country.all.filter { $0.mainTimeZone == nil }.map(\.code)
        #expect(without == ["BV", "HM"], "Nobody lives on these two islands")
    }
}

@Suite struct `Earlier ratings` {
    private func lift(_ count: Int, mean: Double, program: Double = 4) -> Double {
        MatchRecord(
            own: .init(count: count, sum: Int(mean * Double(count))),
            program: .init(count: 100, sum: Int(program * 100))
        ).lift
    }

    @Test func `lift a reference little while they are few and more as they come`() {
        let lifts = [1, 5, 20, 100].map { lift($0, mean: 5) }
        #expect(lifts == lifts.sorted())
        #expect(abs(lifts[0] - 1.0 / 6) < 0.001)
        #expect(abs(lifts[1] - 0.5) < 0.001)
        #expect(lifts[3] < 1)
    }

    @Test func `leave whoever has none, or the program's mean, where they are`() {
        #expect(lift(0, mean: 0) == 0)
        #expect(lift(8, mean: 4) == 0)
        #expect(lift(8, mean: 3) < 0)
    }

    @Test func `are a part of the score of their own`() {
        let record = MatchRecord(own: .init(count: 5, sum: 25), program: .init(count: 50, sum: 200))
        let wanted = Criteria(headcount: 1800)
        func fit(_ record: MatchRecord, weight: Int = 4) -> Fit {
            Fit(
                of: Cast.reference(record: record), to: wanted, weights: Weights(rating: weight),
                on: Cast.today)
        }
        #expect(fit(record).score == fit(.none).score + 2)
        #expect(fit(record).ratingPoints == 2)
        #expect(fit(record).ratingSentence == "matched 5.0 of 5 in 5 ratings, the program 4.0")
        #expect(fit(record, weight: 0).score == fit(.none).score)
        #expect(fit(.none).ratingSentence == nil)
    }
}
