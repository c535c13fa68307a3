import Domain
import Testing

@Suite struct `A reference may not be asked` {
    private func reasons(
        _ reference: Reference, workload: Workload = .none, request: Request = Cast.request()
    ) -> [String] {
        Cast.eligibility(request).exclusions(of: reference, workload: workload).map(\.sentence)
    }

    @Test func `for none of these reasons when nothing stands against it`() {
        #expect(reasons(Cast.reference()).isEmpty)
    }

    @Test func `when they left the program`() {
        #expect(reasons(Cast.reference(standing: .left)) == ["left the program"])
    }

    @Test func `while paused, up to the day they are back`() {
        let back = Cast.day(2026, 3, 16)
        let paused = Cast.reference(availability: Cast.availability(pause: .until(back)))
        #expect(reasons(paused) == ["paused until 16 March 2026"])
        #expect(
            Cast.eligibility(today: back).exclusions(of: paused, workload: .none).isEmpty)
    }

    @Test func `for a type of engagement that they do not do`() {
        let writer = Cast.reference(availability: Cast.availability(willingFor: [.written]))
        #expect(reasons(writer) == ["does not do this type: phone call"])
    }

    @Test func `when no day in the window works, naming the next that does`() throws {
        let away = try #require(DaysOff(first: Cast.day(2026, 3, 1), last: Cast.day(2026, 3, 22)))
        let reference = Cast.reference(availability: Cast.availability(daysOff: [away]))
        #expect(
            reasons(reference) == [
                "no free day between 10 March 2026 and 20 March 2026; next on 23 March 2026"
            ])
    }

    @Test(arguments: [Account.Standing.renewal, .escalation, .churned])
    func `while their company is in no state to be asked`(standing: Account.Standing) {
        let reference = Cast.reference(account: Cast.account(standing: standing))
        #expect(reasons(reference) == ["their company is \(standing.title)"])
    }

    @Test func `when their company competes with the prospect or is the prospect`() {
        let rival = Cast.reference(account: Cast.account(competesWith: ["lakeside  CLINIC"]))
        #expect(reasons(rival) == ["their company competes with the prospect"])
        let same = Cast.reference(account: Cast.account("Lakeside Clinic"))
        #expect(reasons(same) == ["their company is the prospect"])
    }

    @Test func `while resting after the last engagement`() {
        let rested = Workload(lastEngagedOn: Cast.day(2026, 3, 3))
        #expect(
            reasons(Cast.reference(), workload: rested)
                == ["resting after the last engagement; free from 17 March 2026"])
        #expect(reasons(Cast.reference(), workload: Workload(lastEngagedOn: Cast.day(2026, 2, 20))).isEmpty)
    }

    @Test func `and is told every reason, not only the first`() {
        let reference = Cast.reference(
            account: Cast.account(standing: .renewal),
            availability: Cast.availability(pause: .untilFurtherNotice, willingFor: []))
        #expect(reasons(reference).count == 3)
    }
}
